import type { Core, UID } from '@strapi/strapi';

import type { Row } from '@guichet/strapi-kit';
import { dataFrom, type KeptFile } from '../domain/data-from';
import type { ContentReader, EntryContent } from '../domain/entry-content';

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
  const data = await dataFrom(reader, uid, content, {
    isWritten: ({ writable }) => writable !== false,
    linked: (target, documentIds, path) => existing(strapi, target, documentIds, path, missing),
    files: (files, path) => existingFiles(strapi, files, path, missing),
  });
  return { data, missing };
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

async function existingFiles(
  strapi: Core.Strapi,
  files: KeptFile[],
  path: string,
  missing: Missing[]
): Promise<number[]> {
  const known = await idsOfFiles(strapi, files);
  for (const { id, name } of files) if (!known.includes(id)) missing.push({ path, what: name, target: null });
  return known;
}

/** The ids of those files that there still are, in their order. */
export async function idsOfFiles(strapi: Core.Strapi, files: KeptFile[]): Promise<number[]> {
  if (files.length === 0) return [];
  const where = { id: { $in: files.map(({ id }) => id) } };
  const found = await strapi.db.query('plugin::upload.file').findMany({ select: ['id'], where });
  const known = new Set(found.map(({ id }) => id as number));
  return files.map(({ id }) => id).filter((id) => known.has(id));
}
