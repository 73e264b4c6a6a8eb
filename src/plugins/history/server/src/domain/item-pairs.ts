import { diffArrays } from 'diff';

type Item = Record<string, unknown>;

/** Indexes of an item in two lists; `null` where it is not there. */
export interface ItemPair {
  mark: 'added' | 'removed' | 'changed' | 'moved';
  from: number | null;
  to: number | null;
}

/**
 * Which items of a list became which of another one, in the order of the new list. Items have no names that last: one that
 * is equal somewhere else has moved, and the one that shares most with an old item is that one, changed.
 */
export function itemPairs(old: Item[], now: Item[]): ItemPair[] {
  const { removed, added } = unequal(old, now);
  const pairs: ItemPair[] = [];
  const pair = (mark: ItemPair['mark'], to: number, find: (to: number) => number | undefined) => {
    const from = find(to);
    if (from === undefined) return;
    pairs.push({ mark, from, to });
    removed.delete(from);
    added.delete(to);
  };
  for (const to of [...added])
    pair('moved', to, () => [...removed].find((from) => isEqual(old[from], now[to])));
  for (const to of [...added]) pair('changed', to, () => closest([...removed], old, now[to], to));
  for (const to of added) pairs.push({ mark: 'added', from: null, to });
  for (const from of removed) pairs.push({ mark: 'removed', from, to: null });
  return pairs.sort((one, other) => (one.to ?? one.from!) - (other.to ?? other.from!));
}

/** The indexes of the items that are not in a longest common part of both lists. */
function unequal(old: Item[], now: Item[]): { removed: Set<number>; added: Set<number> } {
  const [removed, added] = [new Set<number>(), new Set<number>()];
  let [from, to] = [0, 0];
  for (const change of diffArrays(old.map(jsonOf), now.map(jsonOf))) {
    for (let index = 0; index < change.count; index += 1) {
      if (change.added) added.add(to);
      if (change.removed) removed.add(from);
      if (!change.added) from += 1;
      if (!change.removed) to += 1;
    }
  }
  return { removed, added };
}

const jsonOf = (item: Item) => JSON.stringify(item);
const isEqual = (one: Item, other: Item) => jsonOf(one) === jsonOf(other);

/** Of several that share as much, the one in the same place. */
function closest(candidates: number[], old: Item[], item: Item, place: number): number | undefined {
  const scored = candidates
    .filter((from) => old[from].__component === item.__component)
    .map((from) => ({ from, score: shared(old[from], item) + (from === place ? 0.5 : 0) }))
    .filter(({ score }) => score > 0);
  return scored.sort((one, other) => other.score - one.score)[0]?.from;
}

/** How many of their values are equal. */
function shared(one: Item, other: Item): number {
  const isShared = (name: string) =>
    one[name] !== null && name !== '__component' && isEqualValue(one[name], other[name]);
  return Object.keys(one).filter(isShared).length;
}

const isEqualValue = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
