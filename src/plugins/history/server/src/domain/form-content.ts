import type { Row, SchemaAttribute } from '@guichet/strapi-kit';
import { keptAttributes, type ContentReader, type EntryContent } from './entry-content';

/** An entry as somebody read it: in a form of the admin, and as it was recorded. */
export interface ReadEntry {
  form: Row;
  content: EntryContent;
}

const NOTHING: ReadEntry = { form: {}, content: {} };

/**
 * The content that an entry has once a form of the admin is saved. What the form does not hold, or holds as it was read,
 * stays as in the content.
 *
 * @param form as the admin has it: links are what was connected and disconnected. It need not be well-formed.
 */
export function contentInForm(reader: ContentReader, uid: string, form: Row, read: ReadEntry): EntryContent {
  return Object.fromEntries(
    keptAttributes(reader, uid).map(([name, attribute]) => {
      const [now, old, content] = [form[name], read.form[name], read.content[name] ?? null];
      const isAsRead = JSON.stringify(now ?? null) === JSON.stringify(old ?? null);
      return [name, isAsRead ? content : valueIn(reader, attribute, now, old, content)];
    })
  );
}

function valueIn(
  reader: ContentReader,
  attribute: SchemaAttribute,
  now: unknown,
  old: unknown,
  content: unknown
): unknown {
  const { type, multiple, relation = '', repeatable } = attribute;
  const oneOrAll = (isList: boolean, all: unknown[]) => (isList ? all : (all[0] ?? null));
  const contents = [content ?? []].flat();
  if (type === 'relation') {
    return oneOrAll(!relation.endsWith('ToOne'), linksIn(now, contents as string[]));
  }
  if (type === 'media') {
    const files = rowsIn(now).map(({ id, name }) => ({ id, name }));
    return oneOrAll(multiple === true, files);
  }
  if (type !== 'component' && type !== 'dynamiczone') return now ?? null;
  const items = itemsIn(reader, attribute, now, rowsIn(old), contents as EntryContent[]);
  return oneOrAll(type === 'dynamiczone' || repeatable === true, items);
}

/** Items are known by their ids, which contents do not have; both lists have the same order. */
function itemsIn(
  reader: ContentReader,
  { component, components }: SchemaAttribute,
  now: unknown,
  old: Row[],
  contents: EntryContent[]
): EntryContent[] {
  return rowsIn(now).flatMap((item) => {
    const of = component ?? components?.find((each) => each === item.__component);
    if (of === undefined) return [];
    const isSame = ({ id, __component }: Row) => id === item.id && __component === item.__component;
    const index = item.id === undefined ? -1 : old.findIndex(isSame);
    const read = index === -1 ? NOTHING : { form: old[index], content: contents[index] ?? {} };
    return [{ ...(!component && { __component: of }), ...contentInForm(reader, of, item, read) }];
  });
}

/** Objects alone. */
function rowsIn(value: unknown): Row[] {
  return [value].flat().filter((each): each is Row => typeof each === 'object' && each !== null);
}

/** A link of the form, with its place if it was moved. */
interface FormLink {
  documentId: string;
  before?: string;
  isFirst: boolean;
}

/** The documents that are linked to, once what was connected and disconnected is saved. */
function linksIn(value: unknown, linked: string[]): string[] {
  const [changes] = rowsIn(value);
  const gone = formLinks(changes?.disconnect).map(({ documentId }) => documentId);
  let links = linked.filter((id) => !gone.includes(id));
  for (const { documentId, before, isFirst } of formLinks(changes?.connect)) {
    links = links.filter((id) => id !== documentId);
    const place = before === undefined ? -1 : links.indexOf(before);
    links.splice(isFirst ? 0 : place === -1 ? links.length : place, 0, documentId);
  }
  return links;
}

function formLinks(value: unknown): FormLink[] {
  return rowsIn(value).flatMap(({ apiData }) => {
    const [{ documentId, position } = {} as Row] = rowsIn(apiData);
    const [{ before, start } = {} as Row] = rowsIn(position);
    if (typeof documentId !== 'string') return [];
    return [{ documentId, isFirst: start === true, ...(typeof before === 'string' && { before }) }];
  });
}
