const FIRST_PAUSE = 5_000;
const GROWTH = 3;
const LONGEST_PAUSE = 6 * 3_600_000;

/** A quarter of a pause less to a quarter of it more, so that those who failed together do not come back together. */
const JITTER = 0.5;

/** What a delivery has behind it. Instants in ms (UTC), durations in ms. */
export interface Attempted {
  /** When it was queued: what is counted and limited begins there. */
  queuedAt: number;
  /** Tries since then, the one that has just failed included; at least 1. */
  tries: number;
  giveUpAfter: number;
  /** What the subscriber asked for, `null` for nothing. */
  retryAfter: number | null;
}

/**
 * When a delivery that has just failed is tried again: after about 5 s, 15 s, 45 s, … and from then on every 6 h, or
 * later where the subscriber asks for that, though never for more than those. The last try is at the limit.
 *
 * @param now ms (UTC)
 * @param random from 0 to 1
 * @returns ms (UTC); `null` when the time is up
 */
export function nextTryAt(
  { queuedAt, tries, giveUpAfter, retryAfter }: Attempted,
  now: number,
  random: number
): number | null {
  const limit = queuedAt + giveUpAfter;
  if (now >= limit) return null;
  const pause = Math.min(FIRST_PAUSE * GROWTH ** (tries - 1), LONGEST_PAUSE);
  const jittered = Math.round(pause * (1 - JITTER / 2 + JITTER * random));
  const asked = Math.min(retryAfter ?? 0, LONGEST_PAUSE);
  return Math.min(now + Math.max(jittered, asked), limit);
}

/**
 * How long the header `Retry-After` asks to wait (RFC 9110, section 10.2.3): seconds, or a date.
 *
 * @param now ms (UTC), by which a date is meant
 * @returns ms; `null` where it says nothing or what cannot be read
 */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = /^[A-Z][a-z]{2}, .* GMT$/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
