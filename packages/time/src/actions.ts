import { phaseAt } from './phases';
import type { Window } from './window';

/** The phases of a window. */
const [BEFORE, DURING, AFTER] = [0, 1, 2];

export const ACTIONS = ['open', 'close', 'extend'] as const;
export type ActionName = (typeof ACTIONS)[number];

/** What somebody wants to do to a window now; `until` in ms (UTC). See docs/glossary.md#words. */
export type Action = { name: 'open' } | { name: 'close' } | { name: 'extend'; until: number };

/** The result: new bounds for the window in ms (UTC), nothing because it is so already, or a refusal. */
export type Decision =
  | { kind: 'change'; from?: number; until?: number }
  | { kind: 'nothing' }
  | { kind: 'refusal'; reason: string };

/** The attributes that hold the window's bounds; refusals name them. */
export interface Bounds {
  from: string | null;
  until: string;
}

/**
 * Decides what an action does to a window at an instant. Actions write dates and nothing else; the clock still
 * decides whether the window is open. Doing an action twice is the same as doing it once.
 */
export function decide(action: Action, window: Window, instant: number, bounds: Bounds): Decision {
  const phase = phaseAt([window.from, window.until], instant);
  if (action.name === 'open') return decideOpening(phase, window, instant, bounds);
  if (action.name === 'close') return decideClosing(phase, window, instant, bounds);
  return decideExtension(action.until, window, instant, bounds);
}

function decideOpening(phase: number | null, { until }: Window, instant: number, bounds: Bounds): Decision {
  if (phase === AFTER) {
    return refuse(
      `${bounds.until} (${iso(until)}) has passed: extend it instead, to a later ${bounds.until}`
    );
  }
  // Without any bound the window has no state yet; a beginning gives it one.
  if (phase === DURING || bounds.from === null) return NOTHING;
  return { kind: 'change', from: instant };
}

function decideClosing(phase: number | null, { from }: Window, instant: number, bounds: Bounds): Decision {
  if (phase === AFTER) return NOTHING;
  if (phase === BEFORE) {
    return refuse(
      `${bounds.from} (${iso(from)}) is in the future, so there is nothing to close: edit ${bounds.from} instead`
    );
  }
  if (from === instant) {
    return refuse(
      `${bounds.from} is this very instant (${iso(from)}): a window cannot be empty, so close it later`
    );
  }
  return { kind: 'change', until: instant };
}

function decideExtension(wanted: number, { from, until }: Window, instant: number, bounds: Bounds): Decision {
  const name = bounds.until;
  if (wanted <= instant) {
    return refuse(`${iso(wanted)} has passed (it is ${iso(instant)}): extend ${name} to a future instant`);
  }
  if (until === null) return refuse(`there is no ${name}, so nothing ends that could be extended`);
  if (wanted === until) return NOTHING;
  if (wanted < until) {
    return refuse(`${iso(wanted)} is before ${name} (${iso(until)}): that shortens it; edit ${name} instead`);
  }
  if (from !== null && wanted <= from) {
    return refuse(`${iso(wanted)} is not after ${bounds.from} (${iso(from)}): edit the dates instead`);
  }
  return { kind: 'change', until: wanted };
}

const NOTHING: Decision = { kind: 'nothing' };

function refuse(reason: string): Decision {
  return { kind: 'refusal', reason };
}

const iso = (instant: number | null) => new Date(instant!).toISOString();
