import type { Row, SchemaAttribute } from '@guichet/strapi-kit';
import { keptAttributes, type ContentReader, type EntryContent } from './entry-content';

/** A file as a content names it. */
export interface KeptFile {
  id: number;
  name: string;
}

/** How what a content names is written. A path is that of an attribute, for example `slides.0.image`. */
export interface Writing {
  isWritten: (attribute: SchemaAttribute) => boolean;
  /** What a relation is written as. */
  linked: (target: string, documentIds: string[], path: string) => Promise<unknown>;
  /** The ids of the files that there still are. */
  files: (files: KeptFile[], path: string) => Promise<number[]>;
}

/** Data for a write that makes an entry's attributes those of a content. An attribute that is newer than it is left out. */
export async function dataFrom(
  reader: ContentReader,
  uid: string,
  content: EntryContent,
  writing: Writing,
  at = ''
): Promise<Row> {
  const data: Row = {};
  for (const [name, attribute] of keptAttributes(reader, uid)) {
    if (!writing.isWritten(attribute) || !(name in content)) continue;
    data[name] = await valueFrom(reader, attribute, content[name], writing, `${at}${name}`);
  }
  return data;
}

async function valueFrom(
  reader: ContentReader,
  { type, component, target }: SchemaAttribute,
  value: unknown,
  writing: Writing,
  path: string
): Promise<unknown> {
  const item = (uid: string, content: unknown, at: string) =>
    dataFrom(reader, uid, content as EntryContent, writing, `${at}.`);
  if (type === 'relation') return writing.linked(target!, [value ?? []].flat() as string[], path);
  if (type === 'media') {
    const ids = await writing.files([value ?? []].flat() as KeptFile[], path);
    return Array.isArray(value) ? ids : (ids[0] ?? null);
  }
  if (value === null) return null;
  if (type === 'component') {
    if (!Array.isArray(value)) return item(component!, value, path);
    return Promise.all(value.map((each, index) => item(component!, each, `${path}.${index}`)));
  }
  if (type !== 'dynamiczone') return value;
  const parts = (value as Row[]).map(async ({ __component, ...part }, index) => ({
    __component,
    ...(await item(__component as string, part, `${path}.${index}`)),
  }));
  return Promise.all(parts);
}
