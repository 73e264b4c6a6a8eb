import { actionSentence, type ActionRefusalCode } from './action-sentences';
import { phaseAt } from './phases';
import { beginningAt, endAt, type RefusalParameters } from './refusal-parameters';
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
  | { kind: 'refusal'; code: ActionRefusalCode; parameters: RefusalParameters; message: string };

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
  if (phase === AFTER) return refuse('passed', { until: named(bounds.until), end: endAt(until!) });
  // Without any bound the window has no state yet; a beginning gives it one.
  if (phase === DURING || bounds.from === null) return NOTHING;
  return { kind: 'change', from: instant };
}

function decideClosing(phase: number | null, { from }: Window, instant: number, bounds: Bounds): Decision {
  if (phase === AFTER) return NOTHING;
  const beginning = () => ({ from: named(bounds.from!), beginning: beginningAt(from!) });
  if (phase === BEFORE) return refuse('not-begun', beginning());
  if (from === instant) return refuse('just-begun', beginning());
  return { kind: 'change', until: instant };
}

function decideExtension(wanted: number, { from, until }: Window, instant: number, bounds: Bounds): Decision {
  const name = named(bounds.until);
  const asked = { until: name, wanted: endAt(wanted) };
  if (wanted <= instant) return refuse('wanted-passed', { ...asked, now: beginningAt(instant) });
  if (until === null) return refuse('no-end', { until: name });
  if (wanted === until) return NOTHING;
  if (wanted < until) return refuse('shortens', { ...asked, end: endAt(until) });
  if (from !== null && wanted <= from) {
    const [beginning, wantedEnd] = [beginningAt(from), asked.wanted];
    return refuse('before-beginning', { from: named(bounds.from!), beginning, wanted: wantedEnd });
  }
  return { kind: 'change', until: wanted };
}

const NOTHING: Decision = { kind: 'nothing' };

function refuse(code: ActionRefusalCode, parameters: RefusalParameters): Decision {
  return { kind: 'refusal', code, parameters, message: actionSentence(code, parameters) };
}

const named = (attribute: string) => ({ attribute: [attribute] });
