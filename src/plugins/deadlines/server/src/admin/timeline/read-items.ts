import type { Row } from '@guichet/strapi-kit';
import type { Starts } from '@guichet/time';
import { readStarts, type DocumentRows } from '../../levels/read-timelines';
import type { StateContext } from '../../query/context';
import { readItems } from '../../related/read-items';
import { COMPUTE_ALL } from '../../query/plan';
import { displayNameOf, type TimedComponent, type TimedType } from './timed-types';

/** An item of a component, with the beginnings of its phases (ms, UTC) by the state's name. */
export interface ReadItem {
  component: string;
  displayName: string;
  title: string | null;
  starts: Map<string, Starts[]>;
}

/**
 * Reads the items with dates in some rows, in one statement for all attributes.
 *
 * @returns a row's items, in their order
 */
export async function readTimedItems(
  { model, components }: TimedType,
  documents: DocumentRows[],
  context: StateContext
): Promise<(row: Row) => ReadItem[]> {
  const found = documents.map(({ row }) => ({ row, plan: COMPUTE_ALL }));
  const itemsOf = await readItems(model.uid, components, found, context.strapi);
  const readers = new Map<TimedComponent, (item: Row) => ReadItem>();
  for (const component of components) {
    const items = documents.flatMap(({ row }) => itemsOf(row, component.attribute));
    const startsOf = await readStarts(
      component.model,
      items.map((row) => ({ row, plan: COMPUTE_ALL })),
      context
    );
    readers.set(component, (item) => ({
      component: component.component,
      displayName: displayNameOf(component.schema),
      title: component.title === null ? null : (item[component.title] as string | null),
      starts: startsOf(item),
    }));
  }
  return (row) =>
    components.flatMap((component) => itemsOf(row, component.attribute).map(readers.get(component)!));
}
