import type { SchemaAttribute } from '@guichet/strapi-kit';
import { keptAttributes, type ContentReader, type EntryContent } from '../domain/entry-content';
import { itemPairs } from '../domain/item-pairs';
import { wordParts, type TextPart } from '../domain/word-parts';

/**
 * What differs in one attribute. A list of them is all that the admin needs to say how two contents differ:
 *
 *     [{ name: 'title', of: 'api::call.call', change: { kind: 'text', parts: [{ text: 'Appel ', mark: 'same' }, …] } }]
 */
export interface FieldDifference {
  /** The attribute, and the type or component whose attribute it is, for its label. */
  name: string;
  of: string;
  change: ValueDifference;
}

export type Mark = 'added' | 'removed' | 'same';

export type ValueDifference =
  /** Words, as they follow each other. */
  | { kind: 'text'; parts: TextPart[] }
  /** `type` is the attribute's: `datetime`, `boolean`, `enumeration`, `decimal`, … `null`: empty. */
  | { kind: 'value'; type: string; isEnd: boolean; before: unknown; after: unknown }
  /** One component, a list of them or a dynamic zone. Items that are as before are left out. */
  | { kind: 'items'; isList: boolean; items: ItemDifference[] }
  | { kind: 'links'; links: LinkDifference[] }
  | { kind: 'files'; files: FileDifference[] };

export interface ItemDifference {
  mark: 'added' | 'removed' | 'changed' | 'moved';
  /** The component. */
  of: string;
  /** Its places in the lists, from 1; `null` where it is not there. */
  from: number | null;
  to: number | null;
  /** Of an item that moved: empty. Of one that was added or removed: all that it holds. */
  fields: FieldDifference[];
}

/** An entry that both contents link to is named only where the links have another order. */
export interface LinkDifference {
  mark: Mark;
  documentId: string;
  /** `null`: the reader may not read the entry, or nothing is known of it any more. */
  title: string | null;
  isGone: boolean;
}

export interface FileDifference {
  mark: Mark;
  id: number;
  name: string;
  /** Of its thumbnail; `null`: it is not a picture, or it is gone. */
  url: string | null;
  isGone: boolean;
}

/** Finds what links and files are called. */
export interface Names {
  links: (
    target: string,
    documentIds: string[]
  ) => Promise<Map<string, Omit<LinkDifference, 'mark' | 'documentId'>>>;
  files: (ids: number[]) => Promise<Map<number, { url: string | null }>>;
}

export interface Differing {
  reader: ContentReader;
  names: Names;
  /** Whether a date is the end of something, which is said as the last minute before it. */
  isEnd: (of: string, name: string) => boolean;
}

/**
 * How two contents of a type or component differ, attribute by attribute, in the order of the schema. Give it only what its
 * reader may see (`Reader.readable`). With `null` on one side, all of the other is added or removed.
 */
export async function differencesOf(
  differing: Differing,
  of: string,
  before: EntryContent | null,
  after: EntryContent | null
): Promise<FieldDifference[]> {
  const found: FieldDifference[] = [];
  for (const [name, attribute] of keptAttributes(differing.reader, of)) {
    const [old, now] = [before?.[name] ?? null, after?.[name] ?? null];
    if (sameJson(old, now) || (isEmpty(old) && isEmpty(now))) continue;
    found.push({ name, of, change: await changeOf(differing, of, [name, attribute], old, now) });
  }
  return found;
}

const sameJson = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isEmpty = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const TEXTS = ['string', 'text', 'richtext', 'email', 'uid'];
/** Said as the text of their JSON. */
const JSON_TYPES = ['json', 'blocks'];

async function changeOf(
  differing: Differing,
  of: string,
  [name, attribute]: [string, SchemaAttribute],
  old: unknown,
  now: unknown
): Promise<ValueDifference> {
  const { type, component, target, repeatable } = attribute;
  if (type === 'component' || type === 'dynamiczone') {
    const isList = type === 'dynamiczone' || repeatable === true;
    return {
      kind: 'items',
      isList,
      items: await itemsOf(differing, component ?? null, listOf(old), listOf(now)),
    };
  }
  if (type === 'relation') return linksOf(differing, target!, listOf(old), listOf(now));
  if (type === 'media') return filesOf(differing, listOf(old), listOf(now));
  if (TEXTS.includes(type)) return { kind: 'text', parts: wordParts(String(old ?? ''), String(now ?? '')) };
  if (JSON_TYPES.includes(type)) return { kind: 'text', parts: wordParts(written(old), written(now)) };
  return { kind: 'value', type, isEnd: differing.isEnd(of, name), before: old, after: now };
}

const written = (value: unknown) => (value === null ? '' : JSON.stringify(value, null, 2));

function listOf<T>(value: unknown): T[] {
  return value === null ? [] : ([value].flat() as T[]);
}

async function itemsOf(
  differing: Differing,
  component: string | null,
  old: EntryContent[],
  now: EntryContent[]
): Promise<ItemDifference[]> {
  const items: ItemDifference[] = [];
  for (const { mark, from, to } of itemPairs(old, now)) {
    const [before, after] = [from === null ? null : old[from], to === null ? null : now[to]];
    const of = component ?? ((after ?? before)!.__component as string);
    const fields = mark === 'moved' ? [] : await differencesOf(differing, of, before, after);
    items.push({ mark, of, from: placeOf(from), to: placeOf(to), fields });
  }
  return items;
}

const placeOf = (index: number | null) => (index === null ? null : index + 1);

async function linksOf(
  { names }: Differing,
  target: string,
  old: string[],
  now: string[]
): Promise<ValueDifference> {
  const marked = marks(old, now);
  const known = await names.links(
    target,
    marked.map(([id]) => id)
  );
  const links = marked.map(([documentId, mark]) => ({ mark, documentId, ...known.get(documentId)! }));
  return { kind: 'links', links };
}

async function filesOf(
  { names }: Differing,
  old: { id: number; name: string }[],
  now: { id: number; name: string }[]
): Promise<ValueDifference> {
  const nameOf = new Map([...old, ...now].map(({ id, name }) => [id, name]));
  const marked = marks(
    old.map(({ id }) => id),
    now.map(({ id }) => id)
  );
  const known = await names.files([...nameOf.keys()]);
  const files = marked.map(([id, mark]) => {
    const url = known.get(id)?.url ?? null;
    return { mark, id, name: nameOf.get(id)!, url, isGone: !known.has(id) };
  });
  return { kind: 'files', files };
}

/** What both have is named only where nothing was added or removed: then the order is what differs. */
function marks<T>(old: T[], now: T[]): [T, Mark][] {
  const removed = old.filter((each) => !now.includes(each));
  const added = now.filter((each) => !old.includes(each));
  if (removed.length + added.length === 0) return now.map((each) => [each, 'same']);
  return [
    ...removed.map((each): [T, Mark] => [each, 'removed']),
    ...added.map((each): [T, Mark] => [each, 'added']),
  ];
}
