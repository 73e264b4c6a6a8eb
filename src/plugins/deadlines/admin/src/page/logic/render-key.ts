import { earliest, nextDeadline, nextOf, phaseAt, WITHOUT, wordAt } from '@guichet/time';
import type { Swimlane, TimelineRow } from './timeline-rows';

/** The word for each state of a line at an instant (ms, UTC); `null` without a phase. */
export function wordsAt({ swimlanes }: TimelineRow, instant: number): (string | null)[] {
  const words = swimlanes.map(({ state, starts }) => wordAt(state, starts, instant));
  return words.map((word) => (word === WITHOUT ? null : word));
}

export function isUnderEmbargo({ embargoUntil }: TimelineRow, instant: number): boolean {
  return embargoUntil !== null && instant < embargoUntil;
}

/** A text that stays the same until a state of the line changes; each gathered entry counts separately. */
export function renderKeyAt(row: TimelineRow, instant: number): string {
  const phases = row.swimlanes.map(({ starts }) => starts.map((one) => phaseAt(one, instant)));
  return [isUnderEmbargo(row, instant), ...phases].join();
}

/** The next instant (ms, UTC) by which somebody has to act; `null` for a state that is not a deadline. */
export function nextDeadlineOf({ starts, deadline, cutOffs }: Swimlane, instant: number): number | null {
  return deadline === null ? null : nextDeadline({ starts: starts[0], phase: deadline }, cutOffs, instant);
}

/** The next instant (ms, UTC) at which any of the lines changes. */
export function nextChangeAt(rows: TimelineRow[], instant: number): number | null {
  const ends = rows.map(({ embargoUntil }) => embargoUntil).filter((end) => end !== null && end > instant);
  const transitions = rows.flatMap(({ swimlanes }) =>
    swimlanes.map(({ state, starts }) => nextOf(state, starts, instant))
  );
  return earliest([...ends, ...transitions]);
}
