import type { Core, UID } from '@strapi/strapi';

import type { Row } from '@guichet/strapi-kit';
import { keptAttributes, type ContentReader, type EntryContent } from '../domain/entry-content';

/** What of a version cannot come back, because it is not there any more. */
export interface Missing {
  /** The path of the attribute, for example `slides.0.image`. */
  path: string;
  /** The documentId of an entry, or the name of a file. */
  what: string;
  /** The type of the entry; `null`: it is a file. */
  target: string | null;
}

/** Data for the Document Service that makes a draft of a version's content, without what is missing. */
export interface Restorable {
  data: Row;
  missing: Missing[];
}

export async function restorable(
  strapi: Core.Strapi,
  reader: ContentReader,
  uid: string,
  content: EntryContent
): Promise<Restorable> {
  const missing: Missing[] = [];
  const data = await dataOf(strapi, reader, uid, content, '', missing);
  return { data, missing };
}

async function dataOf(
  strapi: Core.Strapi,
  reader: ContentReader,
  uid: string,
  content: EntryContent,
  at: string,
  missing: Missing[]
): Promise<Row> {
  const data: Row = {};
  for (const [name, attribute] of keptAttributes(reader, uid)) {
    // Also an attribute that the type has got since: it is left as it is.
    if (attribute.writable === false || !(name in content)) continue;
    const value = content[name];
    const path = `${at}${name}`;
    const { type, component, target } = attribute;
    const nested = (item: EntryContent, of: string, place: string) =>
      dataOf(strapi, reader, of, item, `${place}.`, missing);
    if (type === 'relation') {
      data[name] = await existing(strapi, target!, [value ?? []].flat() as string[], path, missing);
    } else if (type === 'media') {
      data[name] = await files(strapi, value, path, missing);
    } else if (type === 'component' && value !== null) {
      data[name] = Array.isArray(value)
        ? await Promise.all(value.map((item, index) => nested(item as Row, component!, `${path}.${index}`)))
        : await nested(value as Row, component!, path);
    } else if (type === 'dynamiczone' && value !== null) {
      const items = (value as Row[]).map(async ({ __component: of, ...item }, index) => ({
        __component: of,
        ...(await nested(item, of as string, `${path}.${index}`)),
      }));
      data[name] = await Promise.all(items);
    } else data[name] = value;
  }
  return data;
}

async function existing(
  strapi: Core.Strapi,
  uid: string,
  documentIds: string[],
  path: string,
  missing: Missing[]
): Promise<object> {
  const where = { documentId: { $in: documentIds } };
  const found = await strapi.db.query(uid as UID.ContentType).findMany({ select: ['documentId'], where });
  const known = new Set(found.map(({ documentId }) => documentId as string));
  for (const what of documentIds) if (!known.has(what)) missing.push({ path, what, target: uid });
  return { set: documentIds.filter((id) => known.has(id)) };
}

async function files(
  strapi: Core.Strapi,
  value: unknown,
  path: string,
  missing: Missing[]
): Promise<unknown> {
  const kept = [value ?? []].flat() as { id: number; name: string }[];
  const where = { id: { $in: kept.map(({ id }) => id) } };
  const found = await strapi.db.query('plugin::upload.file').findMany({ select: ['id'], where });
  const known = new Set(found.map(({ id }) => id as number));
  for (const { id, name } of kept) if (!known.has(id)) missing.push({ path, what: name, target: null });
  const ids = kept.map(({ id }) => id).filter((id) => known.has(id));
  return Array.isArray(value) ? ids : (ids[0] ?? null);
}
