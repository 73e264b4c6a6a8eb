import type { FindSchema, Row, Schema, SchemaAttribute } from '@guichet/strapi-kit';

/**
 * What a version keeps of an entry: its attributes as JSON, those of its components included. Linked entries are their
 * documentIds, files their ids and names. Ids of rows, computed attributes and passwords are left out.
 */
export type EntryContent = Record<string, unknown>;

/** What Strapi adds to each type. The version says when it was written, and by whom. */
const NOT_CONTENT = [
  ...['id', 'documentId', 'locale', 'localizations', 'createdAt', 'updatedAt', 'publishedAt'],
  ...['createdBy', 'updatedBy', 'strapi_stage', 'strapi_assignee'],
];

/** Reads types by their schemas, and knows which attributes have a place in the database. */
export interface ContentReader {
  find: FindSchema;
  isStored: (uid: string, attribute: string) => boolean;
}

/** The attributes that versions keep, in the order of the schema. */
export function keptAttributes({ find, isStored }: ContentReader, uid: string): [string, SchemaAttribute][] {
  const { attributes } = find(uid) as Schema;
  return Object.entries(attributes).filter(
    ([name, { type, target, visible, writable }]) =>
      !NOT_CONTENT.includes(name) &&
      // What the server notes for itself, and nobody sees.
      !(visible === false && writable === false) &&
      type !== 'password' &&
      (type !== 'relation' || target !== undefined) &&
      isStored(uid, name)
  );
}

/** What has to be populated to read all that versions keep of a type. */
export function populateOf(reader: ContentReader, uid: string): object {
  const of = ([name, attribute]: [string, SchemaAttribute]): [string, object][] => {
    const { type, component, components } = attribute;
    if (type === 'media') return [[name, { select: ['id', 'name'] }]];
    if (type === 'relation') return [[name, { select: ['id', 'documentId'] }]];
    if (type === 'component') return [[name, { populate: populateOf(reader, component!) }]];
    if (type !== 'dynamiczone') return [];
    const on = components!.map((each) => [each, { populate: populateOf(reader, each) }]);
    return [[name, { on: Object.fromEntries(on) }]];
  };
  return Object.fromEntries(keptAttributes(reader, uid).flatMap(of));
}

/** @param row with what `populateOf` names */
export function contentOf(reader: ContentReader, uid: string, row: Row): EntryContent {
  return Object.fromEntries(
    keptAttributes(reader, uid).map(([name, attribute]) => [name, valueOf(reader, attribute, row[name])])
  );
}

function valueOf(reader: ContentReader, { type, component }: SchemaAttribute, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (type === 'component') return each(value, (item) => contentOf(reader, component!, item));
  if (type === 'media') return each(value, ({ id, name }) => ({ id, name }));
  if (type === 'relation') return each(value, ({ documentId }) => documentId);
  if (type === 'dynamiczone') {
    return each(value, (item) => {
      const uid = item.__component as string;
      return { __component: uid, ...contentOf(reader, uid, item) };
    });
  }
  return value;
}

function each(value: unknown, of: (item: Row) => unknown): unknown {
  return Array.isArray(value) ? value.map(of) : of(value as Row);
}

/** The documents that one content links to and the other does not, by attribute. Links of components are left out. */
export function movedLinks(
  before: EntryContent | null,
  after: EntryContent | null,
  attribute: string
): string[] {
  const [old, now] = [before, after].map((content) => [content?.[attribute] ?? []].flat() as string[]);
  return [...old.filter((id) => !now.includes(id)), ...now.filter((id) => !old.includes(id))];
}
