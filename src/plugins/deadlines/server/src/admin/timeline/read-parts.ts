import type { Row } from '@guichet/strapi-kit';
import type { Window } from '@guichet/time';
import { readWindows, type DocumentRows } from '../../levels/read-timelines';
import type { EvaluationContext } from '../../query/context';
import { readParts } from '../../query/parts';
import { COMPUTE_ALL } from '../../query/plan';
import { displayNameOf, type TimedPart, type TimedType } from './timed-types';

/** An item of a component, with its windows (ms, UTC) by the state's name. */
export interface ReadPart {
  component: string;
  displayName: string;
  title: string | null;
  windows: Map<string, Window[]>;
}

/**
 * Reads the items with windows that rows hold, in one statement for all attributes.
 *
 * @returns those of a row, in their order
 */
export async function readTimedParts(
  { model, parts }: TimedType,
  documents: DocumentRows[],
  context: EvaluationContext
): Promise<(row: Row) => ReadPart[]> {
  const found = documents.map(({ row }) => ({ row, plan: COMPUTE_ALL }));
  const itemsOf = await readParts(model.uid, parts, found, context);
  const readers = new Map<TimedPart, (item: Row) => ReadPart>();
  for (const part of parts) {
    const items = documents.flatMap(({ row }) => itemsOf(row, part.attribute));
    const windowsOf = await readWindows(
      part.model,
      items.map((row) => ({ row, plan: COMPUTE_ALL })),
      context
    );
    readers.set(part, (item) => ({
      component: part.component,
      displayName: displayNameOf(part.schema),
      title: part.title === null ? null : (item[part.title] as string | null),
      windows: windowsOf(item),
    }));
  }
  return (row) => parts.flatMap((part) => itemsOf(row, part.attribute).map(readers.get(part)!));
}
