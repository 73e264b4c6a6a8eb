import type { Core } from '@strapi/strapi';

import { isEnd, zoneOf } from '../partners';
import { contentReader } from '../schema/history-types';
import { differencesOf, type FieldDifference } from './differences';
import type { StoredVersion } from './find-changes';
import { namesFor } from './names';
import type { Asking, Reader } from './reader';
import type { EntryContent } from '../domain/entry-content';

/** Two contents of an entry, as one administrator may see them. */
export interface Comparison {
  /** The IANA zone in which the entry's dates are said. */
  zone: string;
  differences: FieldDifference[];
}

/** Two versions, or one alone, which then differs from nothing in all that it holds. */
export interface ComparedVersions extends Comparison {
  before: Compared | null;
  after: Compared;
}

export type Compared = Pick<StoredVersion, 'id' | 'locale' | 'status' | 'action' | 'at' | 'author'> & {
  /** Whether there is a content: otherwise the entry was unpublished or deleted. */
  isPresent: boolean;
};

/** How two contents differ, for somebody who asks. */
export async function compare(
  strapi: Core.Strapi,
  ctx: Asking,
  reader: Reader,
  locale: string | null,
  before: EntryContent | null,
  after: EntryContent | null
): Promise<Comparison> {
  const differing = {
    reader: contentReader(strapi),
    names: namesFor(strapi, ctx, locale),
    isEnd: (of: string, name: string) => isEnd(strapi, of, name),
  };
  const [old, now] = [reader.readable(before, locale), reader.readable(after, locale)];
  return {
    zone: zoneOf(strapi, reader.uid, now ?? old),
    differences: await differencesOf(differing, reader.uid, old, now),
  };
}

export async function compareVersions(
  strapi: Core.Strapi,
  ctx: Asking,
  reader: Reader,
  before: StoredVersion | null,
  after: StoredVersion
): Promise<ComparedVersions> {
  const contents = [before?.content ?? null, after.content] as const;
  const comparison = await compare(strapi, ctx, reader, after.locale, ...contents);
  return { ...comparison, before: before && compared(before), after: compared(after) };
}

function compared({ id, locale, status, action, at, author, content }: StoredVersion): Compared {
  return { id, locale, status, action, at, author, isPresent: content !== null };
}
