import type { Core } from '@strapi/strapi';

import type { Message } from '../domain/messages/say';
import { shortName } from '../constants';
import type { Models } from '../domain/mapping/mapping';
import type { EntryDraft } from '../domain/model';
import type { EntryOutcome, EntryReport } from '../domain/report';
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
  models: Models;
  /** The entry with its files in the media library. */
  placeFiles: (entry: EntryDraft) => Promise<{ entry: EntryDraft; warnings: Message[] }>;
  entries: EntryReport[];
  warnings: Message[];
  /** Names of related entries that there are not yet. Another document may bring them. */
  missing: string[];
}

export function reportEntry(
  context: ApplyContext,
  uid: string,
  action: EntryOutcome,
  { documentId, title }: { documentId: string; title: string }
): void {
  context.entries.push({ type: shortName(uid), action, documentId, title });
}
