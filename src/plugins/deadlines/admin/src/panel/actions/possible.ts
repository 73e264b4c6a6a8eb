import {
  type Action,
  type ActionName,
  ACTIONS,
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
  { deadline: { state, phase, changes } }: DeadlineModel,
  isOver: boolean,
  { events, deadlineChanged, receivers }: Announcements
): Announced[] {
  const [open, over] = state.words.slice(phase - 1);
  const word = action === 'close' ? over : action === 'open' || isOver ? open : null;
  const turn = word === null ? undefined : events[state.name]?.[word];
  const change = action !== 'open' && changes !== null ? deadlineChanged : null;
  return [turn, change]
    .filter((event) => typeof event === 'string')
    .map((event) => ({ event, receivers: receivers[event] ?? 0 }));
}
