import { DateTime } from 'luxon';

/** What an input for a date and a time holds, as "2022-03-19T12:00", for an instant in ms (UTC) in a zone. */
export function toWallTime(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** @returns ms (UTC), `null` for what is no date and time yet */
export function fromWallTime(text: string, zone: string): number | null {
  const time = DateTime.fromISO(text, { zone });
  return text !== '' && time.isValid ? time.toMillis() : null;
}
