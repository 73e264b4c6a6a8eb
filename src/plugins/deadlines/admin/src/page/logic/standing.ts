import { earliest, nextDeadline, nextOf, phaseAt, WITHOUT, wordAt } from '@guichet/time';
import type { Lane, Subject } from './subjects';

/** The word for each state of a line at an instant (ms, UTC); `null` without a window. */
export function wordsAt({ lanes }: Subject, instant: number): (string | null)[] {
  const words = lanes.map(({ state, windows }) => wordAt(state, windows, instant));
  return words.map((word) => (word === WITHOUT ? null : word));
}

export function isUnderEmbargo({ embargoUntil }: Subject, instant: number): boolean {
  return embargoUntil !== null && instant < embargoUntil;
}

/** A text that stays the same for as long as nothing of a line turns, gathered windows one by one included. */
export function standingAt(subject: Subject, instant: number): string {
  const phases = subject.lanes.map(({ windows }) => windows.map((window) => phaseAt(window, instant)));
  return [isUnderEmbargo(subject, instant), ...phases].join();
}

/** The next instant (ms, UTC) by which somebody has to act; `null` for a state that is no deadline. */
export function nextDeadlineOf({ isDeadline, windows, cutOffs }: Lane, instant: number): number | null {
  return isDeadline ? nextDeadline(windows[0], cutOffs, instant) : null;
}

/** The next instant (ms, UTC) at which any of the lines will say something else. */
export function nextChangeAt(subjects: Subject[], instant: number): number | null {
  const ends = subjects
    .map(({ embargoUntil }) => embargoUntil)
    .filter((end) => end !== null && end > instant);
  const transitions = subjects.flatMap(({ lanes }) =>
    lanes.map(({ state, windows }) => nextOf(state, windows, instant))
  );
  return earliest([...ends, ...transitions]);
}
