import { DateTime } from 'luxon';

/**
 * Reads ISO 8601 text, a Date or milliseconds (UTC). Text without an offset means UTC, as in Strapi's own filters.
 *
 * @returns milliseconds (UTC), or `null` for anything else
 */
export function readInstant(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const instant = value instanceof Date ? DateTime.fromJSDate(value) : fromText(value);
  return instant.isValid ? instant.toMillis() : null;
}

function fromText(value: unknown): DateTime {
  return DateTime.fromISO(typeof value === 'string' ? value : '', { zone: 'utc' });
}
