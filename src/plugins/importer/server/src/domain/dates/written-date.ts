import { DateTime } from 'luxon';

import { endOfDay, instantOf, isPossibleDay, type ClockTime, type Day } from './zone';

/** A date of the front matter. `time` is null if none was written, or midnight, which stands for none. */
export interface WrittenDate {
  day: Day;
  time: ClockTime | null;
  /** UTC instant; the first of the day if there is no time. */
  at: string;
}

/** The formats of Jekyll, ISO 8601 and French dates, each with and without time and offset. */
const SHAPE =
  /^(?:(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})|(?<day2>\d{1,2})\/(?<month2>\d{1,2})\/(?<year2>\d{4}))(?:[T ]+(?<hour>\d{1,2})(?::|h)(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?)?\s*(?<offset>Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a date of the front matter.
 *
 * @param zone IANA zone for dates without an offset
 * @returns null if it is not a date, or an impossible one (30 February, 25:00, the year 20222)
 */
export function readWrittenDate(text: string, zone: string): WrittenDate | null {
  const parts = SHAPE.exec(text.trim())?.groups;
  if (!parts) return null;
  const day = {
    year: Number(parts.year ?? parts.year2),
    month: Number(parts.month ?? parts.month2),
    day: Number(parts.day ?? parts.day2),
  };
  const clock = { hour: Number(parts.hour ?? 0), minute: Number(parts.minute ?? 0) };
  if (!isPossibleDay(day) || clock.hour > 23 || clock.minute > 59) return null;
  const second = Number(parts.second ?? 0);
  if (clock.hour === 0 && clock.minute === 0 && second === 0) {
    return { day, time: null, at: instantOf(day, zone) };
  }
  const written = DateTime.fromObject(
    { ...day, ...clock, second },
    { zone: offsetZone(parts.offset) ?? zone }
  );
  if (!written.isValid) return null;
  const local = written.setZone(zone);
  return {
    day: { year: local.year, month: local.month, day: local.day },
    time: { hour: local.hour, minute: local.minute },
    at: written.toUTC().toISO() as string,
  };
}

/** The instant at which something that lasts until this date ends. */
export function endOf(date: WrittenDate, zone: string): string {
  const { time } = date;
  return time && !(time.hour === 23 && time.minute === 59) ? date.at : endOfDay(date.day, zone);
}

function offsetZone(offset: string | undefined): string | null {
  if (!offset) return null;
  return /^(Z|UTC)$/i.test(offset) ? 'UTC' : `UTC${offset}`;
}
