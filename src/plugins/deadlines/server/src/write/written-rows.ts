import type { Core } from '@strapi/strapi';

import { queryBuilder, type Row } from '@guichet/strapi-kit';

/** The actions of the Document Service that leave rows with new content behind. */
export type WriteAction = 'create' | 'update' | 'publish' | 'discardDraft';
const WRITES: string[] = ['create', 'update', 'publish', 'discardDraft'] satisfies WriteAction[];

export function isWrite(action: string): boolean {
  return WRITES.includes(action);
}

/** What such an action answers: one entry, or the entries of several locales. */
export function entriesOf(result: unknown): Row[] {
  if (typeof result !== 'object' || result === null) return [];
  return ((result as { entries?: Row[] }).entries ?? [result]) as Row[];
}

/**
 * The rows that an action has written, as they stand now in the transaction, whatever the caller asked to be shown.
 * Read past the subscriber, for the dates alone: nothing is computed.
 */
export async function writtenRows(
  strapi: Core.Strapi,
  uid: string,
  result: unknown,
  populate: object
): Promise<Row[]> {
  const ids = entriesOf(result).map(({ id }) => id);
  if (ids.length === 0) return [];
  return queryBuilder(strapi, uid)
    .init({ where: { id: { $in: ids } }, populate })
    .execute();
}

/** Types without draft & publish have a date of publication on every row. */
export function isPublished({ publishedAt }: Row): boolean {
  return publishedAt !== null;
}
