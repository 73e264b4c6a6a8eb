import { DateTime } from 'luxon';

import { minuteOfEnd, startOfDay } from '@guichet/time';

const MINUTE = 60_000;

/** What clocks and calendars in a zone show, as an editor types it. */
export interface WallTime {
  /** 2022-03-18 */
  date: string;
  /** 23:59 */
  time: string;
}

/**
 * What is shown for an instant. For an end at midnight it is 23:59 of the day before: people read "19 March 00:00" as the
 * evening of the 19th.
 *
 * @param instant ms (UTC)
 * @param zone an IANA time zone
 * @param isEnd whether something ends at the instant
 */
export function wallTimeOf(instant: number, zone: string, isEnd: boolean): WallTime {
  const shown = DateTime.fromMillis(isEnd ? minuteOfEnd(instant, zone) : instant, { zone });
  return { date: shown.toFormat('yyyy-MM-dd'), time: shown.toFormat('HH:mm') };
}

/** What was typed, as an instant. */
export interface Meant {
  /** ms (UTC) */
  instant: number;
  /** Whether the zone's clocks skip what was typed. The instant is then later by as much as they skip. */
  isSkipped: boolean;
}

/**
 * The instant that was meant. If an hour occurs twice it is the first one. An end at 23:59 lasts to the end of that
 * minute, which is midnight.
 */
export function instantOf({ date, time }: WallTime, zone: string, isEnd: boolean): Meant {
  const moments = DateTime.fromISO(`${date}T${time}`, { zone }).getPossibleOffsets();
  const instants = moments.map((moment) => moment.toMillis()).sort((a, b) => a - b);
  const midnight = isEnd && time === '23:59' ? instants.map(minuteAfter).find(isMidnightIn(zone)) : undefined;
  const instant = midnight ?? instants[0];
  return {
    instant,
    isSkipped: !moments.some((moment) => moment.toFormat("yyyy-MM-dd'T'HH:mm") === `${date}T${time}`),
  };
}

const minuteAfter = (instant: number) => instant + MINUTE;

const isMidnightIn = (zone: string) => (instant: number) => startOfDay(instant, zone) === instant;

/** The other instant at which the zone's clocks show the same, if an hour occurs twice; otherwise `null`. */
export function twinOf(instant: number, zone: string): number | null {
  const moments = DateTime.fromMillis(instant, { zone }).getPossibleOffsets();
  return moments.map((moment) => moment.toMillis()).find((other) => other !== instant) ?? null;
}

const TIME = /^(\d{1,2})\s*(?:[:.h]\s*(\d{2})?)?$/i;
const DIGITS = /^(\d{2})(\d{2})$/;

/**
 * A time as people type it: 23:59, 23h59, 23 h 59, 2359, 9h, 9.
 *
 * @returns 23:59, or `null` if it is not a time
 */
export function readTime(text: string): string | null {
  const [, hour, minute = '00'] = DIGITS.exec(text.trim()) ?? TIME.exec(text.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
