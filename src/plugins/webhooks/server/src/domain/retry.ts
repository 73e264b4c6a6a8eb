const FIRST_PAUSE = 5_000;
const GROWTH = 3;
const LONGEST_PAUSE = 6 * 3_600_000;

/**
 * From a quarter less than the pause to a quarter more, so that deliveries that failed together do not return together.
 */
const JITTER = 0.5;

/** A delivery so far. Instants in ms (UTC), durations in ms. */
export interface Attempted {
  /** When it was queued. Attempts and time are counted from here. */
  queuedAt: number;
  /** Attempts since then, including the one that has just failed; at least 1. */
  tries: number;
  giveUpAfter: number;
  /** How long the subscriber asked to wait, or `null`. */
  retryAfter: number | null;
}

/**
 * When a delivery that has just failed is retried: after about 5 s, 15 s, 45 s, … and then every 6 h, or later if the
 * subscriber asks for that, but never after more than 6 h. The last attempt is at the time limit.
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
 * @param now ms (UTC), which a date is compared with
 * @returns ms; `null` if the header is missing or cannot be read
 */
export function readRetryAfter(header: string | undefined, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = /^[A-Z][a-z]{2}, .* GMT$/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
