import type { Core } from '@strapi/strapi';

import { queryBuilder, type Row } from '@guichet/strapi-kit';

/** The actions of the Document Service that leave rows with new content. */
export type WriteAction = 'create' | 'update' | 'publish' | 'discardDraft';
const WRITES: string[] = ['create', 'update', 'publish', 'discardDraft'] satisfies WriteAction[];

export function isWrite(action: string): boolean {
  return WRITES.includes(action);
}

/** The result of such an action: one entry, or the entries of several locales. */
export function entriesOf(result: unknown): Row[] {
  if (typeof result !== 'object' || result === null) return [];
  return ((result as { entries?: Row[] }).entries ?? [result]) as Row[];
}

/**
 * The rows that an action has written, as they are now in the transaction, whatever the caller selected for the response.
 * They are read without the subscriber, for their dates only: nothing is computed.
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

/** Types without draft & publish have a publication date on every row. */
export function isPublished({ publishedAt }: Row): boolean {
  return publishedAt !== null;
}
