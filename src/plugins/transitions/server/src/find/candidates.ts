import type { Core } from '@strapi/strapi';

import type { ItemLevels } from '@guichet/strapi-plugin-deadlines';
import type { Timeline } from '@guichet/time';
import type { KnownLevels, CurrentLevels } from '../domain/decide';
import type { AnnouncedType } from '../schema/announced-type';
import { deadlines } from '../partners';

/** What was last announced of a document, as stored in its row. */
export interface Recorded extends KnownLevels {
  id: number;
  /** Incremented by each write of the row. A writer must have read the last version. */
  version: number;
  /** The row version that was compared, see `rowVersionSql`. */
  rowVersion: string;
}

/** A document that may have changed since it was last compared. */
export interface Candidate {
  documentId: string;
  /** The row version that was found, see `rowVersionSql`. */
  rowVersion: string;
  /** `null` when it is seen for the first time. */
  recorded: Recorded | null;
}

/** The items of a row, by the name of their state. */
export type ItemsOf = (name: string, rowId: number) => ItemLevels[];

/** Reads the items of some rows, with one statement for each state of items in the type. */
export async function readItems(
  strapi: Core.Strapi,
  { uid, itemStates }: AnnouncedType,
  timelines: Timeline[]
): Promise<ItemsOf> {
  const rowIds = timelines.map(({ rowId }) => rowId);
  const levels = new Map<string, Map<number, ItemLevels[]>>();
  for (const { name, path } of itemStates) {
    levels.set(name, await deadlines(strapi, 'levels').items(uid, path, rowIds));
  }
  return (name, rowId) => levels.get(name)?.get(rowId) ?? [];
}

/** A document as it is now, as `decide` needs it. */
export function presentOf(
  type: AnnouncedType,
  { rowVersion, recorded }: Candidate,
  timeline: Timeline,
  itemsOf: ItemsOf
): CurrentLevels {
  const { writtenAt, embargoUntil, changes, cutOffs, nextDeadline } = timeline;
  return {
    tracked: Object.entries(type.events).map(([name, events]) => ({
      name,
      events,
      entered: type.entered[name],
      levelAt: (instant) => timeline.levelAt(name, instant),
      nextAfter: (instant) => timeline.nextAfter(name, instant),
    })),
    writtenAt,
    isEdited: recorded?.rowVersion !== rowVersion,
    embargoUntil,
    cutOffs: type.cutOffs && {
      name: type.cutOffs.attribute,
      event: type.cutOffs.event,
      dates: cutOffs,
      next: nextDeadline,
    },
    itemStates: type.itemStates.map(({ name, events }) => ({
      name,
      events,
      items: itemsOf(name, timeline.rowId),
    })),
    changes,
    changed: type.deadlineChanged,
  };
}
