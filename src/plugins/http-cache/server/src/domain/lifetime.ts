/**
 * When an answer is right: the half-open interval `[from, until)`, instants in ms (UTC). See docs/glossary.md#words.
 */
export interface Lifetime {
  from: number;
  until: number;
}

/**
 * An answer lives until the clock alone would change it, and at most for the configured time.
 *
 * @param instant ms (UTC), the instant that the answer was computed for
 * @param nextChange ms (UTC), the first later instant at which anything changes; `null`: never
 * @param maxAge the configured time, in seconds
 */
export function lifetimeOf(instant: number, nextChange: number | null, maxAge: number): Lifetime {
  return { from: instant, until: Math.min(instant + maxAge * 1000, nextChange ?? Infinity) };
}

export function isAlive({ from, until }: Lifetime, instant: number): boolean {
  return from <= instant && instant < until;
}

/** Whole seconds left at `instant`, rounded down so that no cache keeps an answer too long. */
export function secondsLeft({ until }: Lifetime, instant: number): number {
  return Math.max(0, Math.floor((until - instant) / 1000));
}

/**
 * The seconds for nginx instead of `max-age`, in `X-Accel-Expires`, which nginx does not pass on; 0: do not keep it.
 *
 * nginx counts from the second in which an answer arrived to the end of the last one, up to a second too long. The value
 * is relative, not nginx's `@` with an instant, because nginx's clock may differ from ours.
 *
 * @param seconds the seconds left, see `secondsLeft`
 */
export function secondsInNginx(seconds: number): number {
  return Math.max(0, seconds - 1);
}
