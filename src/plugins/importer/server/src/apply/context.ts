import type { Core } from '@strapi/strapi';

import type { Message } from '../domain/messages/say';
import type { EntryOutcome, EntryReport, EntryType } from '../domain/report';
import type { Decide } from './calls';

/** What every step of writing one file gets. */
export interface ApplyContext {
  strapi: Core.Strapi;
  locale: string;
  zone: string;
  /** Entries that this run created. Nobody can have linked to them yet. */
  fresh: Set<string>;
  decide: Decide;
  /** The file's path, by which its entries are found again. */
  file: string;
  entries: EntryReport[];
  warnings: Message[];
}

export function reportEntry(
  context: ApplyContext,
  type: EntryType,
  action: EntryOutcome,
  { documentId, title }: { documentId: string; title: string }
): void {
  context.entries.push({ type, action, documentId, title });
}
