import { earliest, type Window } from './window';

/**
 * When the phases of an entry begin, in their order; ms (UTC). The first phase needs no date and is left out, so the date
 * at index 0 is that of phase 1. A phase without a date (`null`) is skipped. See docs/glossary.md#words.
 */
export type Starts = readonly (number | null)[];

/**
 * THE rule: in which phase is `instant`? In the last one that has begun. Before all dates it is in the phase that ends at
 * the first of them: with a closing date alone, a call has always been open.
 *
 * @returns its index, beginning with 0; `null` without any date
 */
export function phaseAt(starts: Starts, instant: number): number | null {
  const begun = begunAt(starts, instant);
  if (begun > 0) return begun;
  const first = starts.findIndex((start) => start !== null);
  return first < 0 ? null : first;
}

/** The first instant after `instant` at which the phase changes, or `null` if it never does again. */
export function nextTransition(starts: Starts, instant: number): number | null {
  // Phases do not go back: if dates are out of order, an earlier phase no longer begins.
  return earliest(starts.slice(begunAt(starts, instant)));
}

/** The last phase whose date has come; 0: none has. */
function begunAt(starts: Starts, instant: number): number {
  return starts.reduce<number>(
    (last, start, index) => (start !== null && start <= instant ? index + 1 : last),
    0
  );
}

/** The phases between the first and the last that an entry goes through, as windows. */
export function windowsBetween(starts: Starts): (Window & { phase: number })[] {
  const dates = starts.flatMap((from, index) => (from === null ? [] : [{ phase: index + 1, from }]));
  const first = starts.findIndex((start) => start !== null);
  const passed = [{ phase: first, from: null }, ...dates];
  return passed
    .map((one, index) => ({ ...one, until: dates[index]?.from ?? null }))
    .filter(({ phase }) => phase > 0 && phase < starts.length);
}

/**
 * The phase of several entries together. If any is in a phase between the first and the last, it is the first of those;
 * otherwise the first phase if any is in it, otherwise the last one.
 *
 * @returns its index; `null` if none has a phase
 */
export function gatheredPhaseAt(entries: Starts[], instant: number): number | null {
  const found = entries.flatMap((starts) => phaseAt(starts, instant) ?? []);
  if (found.length === 0) return null;
  const last = Math.max(...entries.map((starts) => starts.length));
  const between = found.filter((phase) => phase > 0 && phase < last);
  return Math.min(...(between.length > 0 ? between : found));
}

/**
 * The first instant after `instant` at which the gathered phase changes. An entry that closes while another one is open
 * changes nothing, so it is not enough to take the earliest of all transitions.
 */
export function nextGatheredTransition(entries: Starts[], instant: number): number | null {
  const phase = gatheredPhaseAt(entries, instant);
  const after = (passed: number) => earliest(entries.map((starts) => nextTransition(starts, passed)));
  let next = after(instant);
  while (next !== null && gatheredPhaseAt(entries, next) === phase) next = after(next);
  return next;
}
