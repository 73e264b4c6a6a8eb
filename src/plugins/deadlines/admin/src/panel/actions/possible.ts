import {
  type Action,
  type ActionName,
  ACTIONS,
  type Deadline,
  type DeadlineModel,
  decide,
  type Window,
} from '@guichet/time';
import type { Announcements } from '../../api/edit-view';

/** The actions that would change something about a window now. */
export function possibleActions({ deadline }: DeadlineModel, window: Window, now: number): ActionName[] {
  const { from, until } = deadline;
  const bounds = { from, until };
  const some = (name: ActionName): Action =>
    name === 'extend' ? { name, until: Math.max(window.until ?? now, now) + 1 } : { name };
  return ACTIONS.filter((name) => decide(some(name), window, now, bounds).kind === 'change');
}

/** The word that the state of a deadline has after an action; `null`: it stays as it is. */
export function wordAfter(
  action: ActionName,
  { state: { words }, phase }: Deadline,
  isOver: boolean
): string | null {
  const [open, over] = words.slice(phase - 1);
  if (action === 'close') return over;
  return action === 'open' || isOver ? open : null;
}

/** An event, and how many subscriptions want it. */
export interface Announced {
  event: string;
  receivers: number;
}

/**
 * What an action announces.
 *
 * @param isOver whether the window has ended, so that an extension opens it again
 */
export function announcedBy(
  action: ActionName,
  { deadline }: DeadlineModel,
  isOver: boolean,
  { events, deadlineChanged, receivers }: Announcements
): Announced[] {
  const { state, changes } = deadline;
  const word = wordAfter(action, deadline, isOver);
  const turn = word === null ? undefined : events[state.name]?.[word];
  const change = action !== 'open' && changes !== null ? deadlineChanged : null;
  return [turn, change]
    .filter((event) => typeof event === 'string')
    .map((event) => ({ event, receivers: receivers[event] ?? 0 }));
}

/** Why an extension cannot be confirmed yet; `null`: it can. */
export type Missing = 'date' | 'later-date' | 'note';

/** @param end of the published deadline, or the present without one; ms (UTC) */
export function missingFor(
  { until, note }: { until: number | null; note: string },
  end: number
): Missing | null {
  if (until === null) return 'date';
  if (until <= end) return 'later-date';
  return note.trim() === '' ? 'note' : null;
}
