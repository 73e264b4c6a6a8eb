import type { Timeline } from '../../../../deadlines/server/src/levels/timeline';
import type { Known, Present } from '../domain/decide';
import type { AnnouncedType } from '../schema/announced-type';

/** What was last announced of a document, as its row in the database has it. */
export interface Recorded extends Known {
  id: number;
  /** Goes up with each write of the row: whoever writes it must have read the last one. */
  version: number;
  /** The content that was compared, see `seenSql`. */
  seen: string;
}

/** A document that has to be looked at. */
export interface Subject {
  documentId: string;
  /** The content that was found, see `seenSql`. */
  seen: string;
  /** `null` when it is seen for the first time. */
  recorded: Recorded | null;
}

/** A document as it is now, for the decision. */
export function presentOf(type: AnnouncedType, { seen, recorded }: Subject, timeline: Timeline): Present {
  const { writtenAt, embargoUntil, changes, cutOffs, nextDeadline } = timeline;
  return {
    tracks: Object.entries(type.events).map(([name, events]) => ({
      name,
      events,
      entered: type.entered[name],
      levelAt: (instant) => timeline.levelAt(name, instant),
      nextAfter: (instant) => timeline.nextAfter(name, instant),
    })),
    writtenAt,
    isEdited: recorded?.seen !== seen,
    embargoUntil,
    cutOffs: type.cutOffs && {
      name: type.cutOffs.attribute,
      event: type.cutOffs.event,
      dates: cutOffs,
      next: nextDeadline,
    },
    changes,
    changed: type.deadlineChanged,
  };
}
