import { DateTime, FixedOffsetZone, type Zone } from 'luxon';

import { oneLine } from '../read/text';
import { readDay } from './written-day';
import { endOfDay, instantOf, isPossibleDay, type ClockTime, type Day } from './zone';

/** A date of the front matter. `time` is null if none was written, or midnight, which stands for none. */
export interface WrittenDate {
  day: Day;
  time: ClockTime | null;
  /** UTC instant; the first of the day if there is no time. */
  at: string;
}

/** What may follow a day: `17:30:15.5`, `17h30`, `à 17 h`, `at 5 pm`; then an offset, `+02:00`, `+0200`, `+02`, `Z`, `UTC`. */
const AFTER_DAY =
  /^(?:(?:T| ?, ?| (?:à |at )?)(?<hour>\d{1,2})(?:(?::| ?h ?)(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d+))?)?| ?h| ?(?=[ap]\.?m))(?: ?(?<half>[ap])\.?m\b\.?)?)? ?(?:(?<utc>Z|UTC|GMT)|(?<offset>[+-]\d{2}(?::?\d{2})?))?$/i;

interface Clock extends ClockTime {
  second: number;
  millisecond: number;
}

/**
 * Reads a date of the front matter: `2030-06-14 09:30:00 +0200`, `14/06/2030`, `14 juin 2030 à 17h30`, `June 14, 2030 5 pm`.
 *
 * Midnight stands for a day without a time, whatever the zone's offset in another season, and as `Z`, which programs add
 * to days. With the offset of another zone it is an instant.
 *
 * @param zone IANA zone for dates without an offset
 * @returns null if it is not a date, or an impossible one (30 February, 25:00, the year 20222)
 */
export function readWrittenDate(text: string, zone: string): WrittenDate | null {
  const { day, rest } = readDay(oneLine(text)) ?? {};
  const parts = rest === undefined ? undefined : AFTER_DAY.exec(rest)?.groups;
  if (!day || !parts || !isPossibleDay(day)) return null;
  const clock = clockOf(parts);
  const offset = offsetOf(parts);
  if (!clock || offset === undefined) return null;
  if (isMidnight(clock) && !isOfAnotherZone(offset, day, zone))
    return { day, time: null, at: instantOf(day, zone) };
  const written = DateTime.fromObject(
    { ...day, ...clock },
    { zone: offset === null ? zone : asZone(offset) }
  );
  return written.isValid ? asWrittenDate(written, zone) : null;
}

function asWrittenDate(written: DateTime, zone: string): WrittenDate {
  const { year, month, day, hour, minute } = written.setZone(zone);
  return { day: { year, month, day }, time: { hour, minute }, at: written.toUTC().toISO() as string };
}

/** The instant at which something that lasts until this date ends. */
export function endOf(date: WrittenDate, zone: string): string {
  const { time } = date;
  return time && !(time.hour === 23 && time.minute === 59) ? date.at : endOfDay(date.day, zone);
}

type Parts = Record<string, string | undefined>;

/** Null for a time that no clock shows, such as "25:00" and "13 pm". Without a time it is midnight. */
function clockOf({ hour = '0', minute = '0', second = '0', fraction = '', half }: Parts): Clock | null {
  const written = Number(hour);
  if (half && (written < 1 || written > 12)) return null;
  const clock = {
    hour: half ? (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : written,
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.slice(0, 3).padEnd(3, '0')),
  };
  return clock.hour > 23 || clock.minute > 59 || clock.second > 59 ? null : clock;
}

function isMidnight({ hour, minute, second }: Clock): boolean {
  return hour === 0 && minute === 0 && second === 0;
}

/** The greatest offset that a zone has, in hours. */
const FARTHEST = 14;

/** Minutes east of UTC, or `utc`; null without an offset, undefined for one that no zone has. */
function offsetOf({ utc, offset }: Parts): number | 'utc' | null | undefined {
  if (utc) return 'utc';
  if (!offset) return null;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(':', ''))];
  if (hours > FARTHEST || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function asZone(offset: number | 'utc'): Zone {
  return FixedOffsetZone.instance(offset === 'utc' ? 0 : offset);
}

/** Whether the zone has an offset neither on that day nor in that year's summer or winter. */
function isOfAnotherZone(offset: number | 'utc' | null, day: Day, zone: string): boolean {
  if (typeof offset !== 'number') return false;
  const seasons = [day, { ...day, month: 1, day: 1 }, { ...day, month: 7, day: 1 }];
  return !seasons.some((one) => DateTime.fromObject(one, { zone }).offset === offset);
}
