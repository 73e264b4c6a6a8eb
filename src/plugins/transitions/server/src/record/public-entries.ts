import type { Core } from '@strapi/strapi';

import { type Row, schemaOf, anonymousReader, documentsOf, mayDo, sanitizeOutput } from '@guichet/strapi-kit';

/**
 * Published entries as the content API answers a visitor, by the row's id, in one read.
 *
 * @param rowIds of published rows
 * @returns an empty map if visitors may not read entries of the type
 */
export async function publicEntries(
  strapi: Core.Strapi,
  uid: string,
  rowIds: number[]
): Promise<Map<number, unknown>> {
  const { kind, options } = schemaOf(strapi, uid);
  const reader = await anonymousReader(strapi);
  if (!reader || !(await mayDo(strapi, reader, `${uid}.${kind === 'singleType' ? 'find' : 'findOne'}`)))
    return new Map();
  const status = options?.draftAndPublish ? { status: 'published' } : {};
  const rows = await documentsOf(strapi, uid).findMany({
    filters: { id: { $in: rowIds } },
    locale: '*',
    ...status,
  });
  const entries = rows.map(
    async (row: Row) => [row.id as number, await sanitizeOutput(strapi, row, uid, reader)] as const
  );
  return new Map(await Promise.all(entries));
}
