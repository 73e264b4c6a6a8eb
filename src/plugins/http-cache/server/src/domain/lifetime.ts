/** From when until when an answer is right: the half-open span `[from, until)`, instants in ms (UTC). */
export interface Lifetime {
  from: number;
  until: number;
}

/**
 * An answer lives until the clock alone would change it, and never longer than the configured default.
 *
 * @param instant ms (UTC), the instant that the answer was computed for
 * @param nextChange ms (UTC), the first later instant at which anything changes; `null`: nothing ever does
 * @param maxAge seconds, the default
 */
export function lifetimeOf(instant: number, nextChange: number | null, maxAge: number): Lifetime {
  return { from: instant, until: Math.min(instant + maxAge * 1000, nextChange ?? Infinity) };
}

export function isAlive({ from, until }: Lifetime, instant: number): boolean {
  return from <= instant && instant < until;
}

/** Whole seconds left at `instant`, rounded down so that no cache keeps an answer a moment too long. */
export function secondsLeft({ until }: Lifetime, instant: number): number {
  return Math.max(0, Math.floor((until - instant) / 1000));
}

/**
 * What nginx is told instead of `max-age`, in `X-Accel-Expires`, which it keeps to itself; 0: not to keep the answer.
 *
 * nginx counts from the second in which an answer came until the end of the last one, up to a second too long. In
 * seconds from now and not as its `@` and an instant: its clock need not agree with ours.
 *
 * @param seconds what is left, see `secondsLeft`
 */
export function secondsInNginx(seconds: number): number {
  return Math.max(0, seconds - 1);
}
