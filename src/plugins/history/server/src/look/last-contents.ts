import type { Core } from '@strapi/strapi';

import type { Row } from '@guichet/strapi-kit';
import type { EntryContent } from '../domain/entry-content';
import { contentIn, versionRows } from '../record/version-rows';

/** What an entry was last, in one locale. */
export interface LastContent {
  id: number;
  locale: string | null;
  content: EntryContent;
}

/**
 * The last content of each locale of an entry, of its draft rather than of what was published; the given locale first.
 *
 * @param first `null`: in no particular order
 */
export async function lastContents(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  first: string | null
): Promise<LastContent[]> {
  const rows: Row[] = await versionRows(strapi)
    .where({ uid, entry_id: documentId })
    .whereNotNull('content_hash')
    // Drafts come before published ones.
    .orderBy([{ column: 'status' }, { column: 'id', order: 'desc' }]);
  const last = new Map<string, Row>();
  for (const row of rows)
    if (!last.has(row.entry_locale as string)) last.set(row.entry_locale as string, row);
  const inOrder = [...last.values()].sort(
    (one, other) => Number(other.entry_locale === first) - Number(one.entry_locale === first)
  );
  const contents = inOrder.map(async (row) => ({
    id: row.id as number,
    locale: (row.entry_locale as string) || null,
    content: (await contentIn(strapi, row))!,
  }));
  return Promise.all(contents);
}
