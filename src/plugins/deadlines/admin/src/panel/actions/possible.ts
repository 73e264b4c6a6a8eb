import {
  type Action,
  type ActionName,
  ACTIONS,
  type DeadlineModel,
  decide,
  type Window,
  type WindowState,
} from '@guichet/time';
import type { Announcements } from '../../api/edit-view';

/** The actions that would change something about a window now. */
export function possibleActions({ deadline }: DeadlineModel, window: Window, now: number): ActionName[] {
  const bounds = { from: deadline.state.rule.from, until: deadline.until };
  const some = (name: ActionName): Action =>
    name === 'extend' ? { name, until: Math.max(window.until ?? now, now) + 1 } : { name };
  return ACTIONS.filter((name) => decide(some(name), window, now, bounds).kind === 'change');
}

/** The word that a state has after an action; `null`: it stays as it is. */
export function wordAfter(action: ActionName, { words }: WindowState, isOver: boolean): string | null {
  const [, open, over] = words;
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
  { deadline: { state, changes } }: DeadlineModel,
  isOver: boolean,
  { events, deadlineChanged, receivers }: Announcements
): Announced[] {
  const word = wordAfter(action, state, isOver);
  const turn = word === null ? undefined : events[state.name]?.[word];
  const change = action !== 'open' && changes !== null ? deadlineChanged : null;
  return [turn, change]
    .filter((event) => typeof event === 'string')
    .map((event) => ({ event, receivers: receivers[event] ?? 0 }));
}
