/**
 * Terms, used throughout (see docs/glossary.md#words):
 * - instant: milliseconds since 1970-01-01T00:00:00Z (UTC), always an integer
 * - window: the half-open interval `[from, until)`; a missing bound is `null`
 * - phase: one of the stretches of time that an entry goes through; a window has three: before, during and after it
 * - state: the word that a schema gives to a phase (`open`, `ongoing`, `current`, …)
 * - transition: the instant at which a phase, and with it a state, changes
 */
export interface Window {
  /** First instant inside; `null`: has always begun. */
  from: number | null;
  /** First instant after the end; `null`: never ends. */
  until: number | null;
}

/** Whether a window has ended: at `until` itself it has. */
export function isOver({ until }: Window, instant: number): boolean {
  return until !== null && until <= instant;
}

/** The earliest of some instants, without those that are `null`; `null` if none is left. */
export function earliest(instants: (number | null)[]): number | null {
  return instants.reduce((first, next) => {
    if (first === null || next === null) return first ?? next;
    return Math.min(first, next);
  }, null);
}
