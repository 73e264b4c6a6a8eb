import { isDeepStrictEqual } from 'node:util';

import type { Parts, SharedComponent } from './shared-component';

type Data = Record<string, unknown>;

/** A component as it is read, its files populated, and as it is written again. */
export type Item = Data & { id?: unknown };

/**
 * The items that a row holds in a component attribute: none, one, or those of a list, in their order. Components within
 * them have no ids: their content is compared, and Strapi makes them anew where it is written.
 */
export function itemsOf(component: SharedComponent, row: Data): Item[] {
  return listOf(row[component.name]).map((item) => ({ id: item.id, ...valuesOf(component, item) }));
}

/** Whether a row, or what is sent to be one, holds no item in a component attribute. */
export function isEmpty({ name }: SharedComponent, row: Data): boolean {
  return listOf(row[name]).length === 0;
}

function listOf(value: unknown): Item[] {
  return [value ?? []].flat() as Item[];
}

function valuesOf({ attributes, nested }: Parts, item: Item): Data {
  const values = pick(item, attributes);
  for (const [name, parts] of Object.entries(nested)) {
    const inner = listOf(item[name]).map((each) => valuesOf(parts, each));
    values[name] = Array.isArray(item[name]) ? inner : (inner[0] ?? null);
  }
  return values;
}

/** The value of the attribute that makes a row hold these items. */
export function asValue({ repeatable }: SharedComponent, items: Item[]): Item[] | Item | null {
  return repeatable ? items : (items[0] ?? null);
}

/** Items to be created beside those that they are copies of. */
export function copiesOf(items: Item[]): Item[] {
  return items.map(({ id: _, ...copy }) => copy);
}

/**
 * What a locale's items become when another locale's were written: as many, in the same order, with the same
 * shared attributes. An item keeps what is its own (a label above all) where it has a counterpart: one whose
 * shared attributes are all the same, else one of them (its source or its file), else the one at its place. What it
 * has not set is the other's, if something shared arrives in it.
 *
 * @param source the items that were written
 * @param own the items that the other locale has
 * @param shared the names of the shared attributes
 */
export function alignItems(source: Item[], own: Item[], shared: string[]): Item[] {
  const counterparts = findCounterparts(source, own, shared);
  const copies = copiesOf(source);
  return source.map((item, index) => {
    const counterpart = counterparts.get(item);
    if (!counterpart) return copies[index];
    const aligned = { ...counterpart, ...pick(item, shared) };
    return arrives(item, counterpart, shared) ? withWords(aligned, item) : aligned;
  });
}

/** Whether an item gets a file or a date, where it had none. */
function arrives(item: Item, counterpart: Item, shared: string[]): boolean {
  return shared.some((name) => counterpart[name] === null && item[name] !== null);
}

/** What arrives comes with its words, where the item has none of its own: a picture with what it shows. */
function withWords(aligned: Item, source: Item): Item {
  return Object.fromEntries(Object.entries(aligned).map(([name, value]) => [name, value ?? source[name]]));
}

function findCounterparts(source: Item[], own: Item[], shared: string[]): Map<Item, Item> {
  const same = (a: Item, b: Item) => (name: string) => isDeepStrictEqual(a[name], b[name]);
  const set = (item: Item) => shared.filter((name) => item[name] !== null);
  const tests = [
    (ours: Item, theirs: Item) => shared.every(same(ours, theirs)),
    (ours: Item, theirs: Item) => set(theirs).some(same(ours, theirs)),
    (ours: Item, theirs: Item) => own.indexOf(ours) === source.indexOf(theirs),
  ];
  const free = new Set(own);
  const found = new Map<Item, Item>();
  for (const isCounterpart of tests) {
    for (const theirs of source.filter((item) => !found.has(item))) {
      const ours = [...free].find((candidate) => isCounterpart(candidate, theirs));
      if (ours && free.delete(ours)) found.set(theirs, ours);
    }
  }
  return found;
}

function pick(data: Data, names: string[]): Data {
  return Object.fromEntries(names.map((name) => [name, data[name]]));
}
