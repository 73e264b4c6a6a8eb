import { attributesOf, type Model, nextOf, wordAt } from '@guichet/time';
import type { StateContext } from '../query/context';
import { readItems } from '../related/read-items';
import { COMPUTE_ALL, type FetchedRow } from '../query/plan';
import { startsReader } from './read-timelines';

/** What the clock does to an item of a component. */
export interface ItemLevels {
  /** @returns a word of the state, or `WITHOUT` */
  levelAt: (instant: number) => string;
  /** The first later instant at which that may change. */
  nextAfter: (instant: number) => number | null;
}

/** A state of the items in a component attribute. */
export interface ItemPath {
  attribute: string;
  component: string;
  state: string;
}

/**
 * The levels of all items that rows of a type have in an attribute, by the row's id.
 *
 * @param component the model of the component
 */
export async function itemLevels(
  uid: string,
  component: Model,
  path: ItemPath,
  rowIds: number[],
  context: StateContext
): Promise<Map<number, ItemLevels[]>> {
  const state = component.states.find(({ name }) => name === path.state)!;
  const dates = state.kind === 'dated' ? attributesOf(state.rule) : [];
  const read = { attribute: path.attribute, component: component.uid, names: ['id', ...dates] };
  const rows = rowIds.map((id): FetchedRow => ({ row: { id }, plan: COMPUTE_ALL }));
  const itemsOf = await readItems(uid, [read], rows, context.strapi);
  const items = rows.flatMap(({ row }) => itemsOf(row, path.attribute));
  const found = items.map((row): FetchedRow => ({ row, plan: COMPUTE_ALL }));
  const startsOf = await startsReader(component.uid, state, found, context);
  const levelsOf = (item: FetchedRow['row']): ItemLevels => {
    const starts = startsOf(item);
    return {
      levelAt: (instant) => wordAt(state, starts, instant),
      nextAfter: (instant) => nextOf(state, starts, instant),
    };
  };
  return new Map(rowIds.map((id) => [id, itemsOf({ id }, path.attribute).map(levelsOf)]));
}
