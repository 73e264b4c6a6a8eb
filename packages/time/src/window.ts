/**
 * Terms, used throughout (see docs/glossary.md#words):
 * - instant: milliseconds since 1970-01-01T00:00:00Z (UTC), always an integer
 * - window: the half-open interval `[from, until)`; a missing bound is `null`
 * - phase: where an instant lies in relation to a window
 * - state: the word that a schema gives to a phase (`open`, `ongoing`, `current`, …)
 * - transition: the instant at which a phase, and with it a state, changes
 */
export interface Window {
  /** First instant inside; `null`: has always begun. */
  from: number | null;
  /** First instant after the end; `null`: never ends. */
  until: number | null;
}

export const PHASES = ['before', 'during', 'after'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * THE rule: where does `instant` lie? At `until` itself the window has already ended.
 * A window that ends before it begins is never `during`; without both bounds there is no phase.
 */
export function phaseAt(window: Window, instant: number): Phase | null {
  const { from, until } = window;
  if (from === null && until === null) return null;
  if (until !== null && until <= instant) return 'after';
  if (from !== null && from > instant) return 'before';
  return 'during';
}

/** The first instant after `instant` at which the phase changes, or `null` if it never does again. */
export function nextTransition(window: Window, instant: number): number | null {
  if (phaseAt(window, instant) === 'after') return null;
  return earliest([window.from, window.until].filter((bound) => bound !== null && bound > instant));
}

/** The earliest of some instants, without those that are `null`; `null` if none is left. */
export function earliest(instants: (number | null)[]): number | null {
  return instants.reduce((first, next) => {
    if (first === null || next === null) return first ?? next;
    return Math.min(first, next);
  }, null);
}
