import { getAllTimezones } from 'countries-and-timezones';
import { IANAZone } from 'luxon';
import { LRUCache } from 'lru-cache';

import { earliest } from './window';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * All IANA time zone names, including old spellings: `Intl` lists only `Asia/Calcutta`, but people write
 * `Asia/Kolkata`.
 */
const NAMES = new Set(Object.keys(getAllTimezones({ deprecated: true })));

/** Of those that were asked for: asking `Intl` for all of them delays the start of the admin by a tenth of a second. */
const knownToIntl = new Map<string, boolean>();

export function isZone(name: unknown): name is string {
  if (typeof name !== 'string' || !NAMES.has(name)) return false;
  const known = knownToIntl.get(name) ?? IANAZone.isValidZone(name);
  knownToIntl.set(name, known);
  return known;
}

/** The zone that an entry names, or the default if it names none or an unknown one. */
export function zoneOr(name: unknown, defaultZone: string): string {
  return isZone(name) ? name : defaultZone;
}

/**
 * The first instant at which a zone's clock shows a date. If the zone skips that midnight, it is later than 0:00. If
 * clocks go back across midnight (Havana, the Azores), the date has two midnights, and this is the first.
 *
 * @param date midnight of the date as if in UTC, in ms
 */
function startOfDate(date: number, zone: IANAZone): number {
  const nearby = date - zone.offset(date) * MINUTE;
  const offsets = [zone.offset(nearby + 3 * HOUR), zone.offset(nearby - 3 * HOUR)];
  const midnights = offsets.map((offset) => date - offset * MINUTE).sort((a, b) => a - b);
  return midnights.find((instant) => instant + zone.offset(instant) * MINUTE >= date)!;
}

/**
 * The current day at an instant. Days never overlap: if the clock goes back to the eve (St. John's, from 00:01 to
 * 23:01), the day that has begun goes on.
 */
function dayAt(instant: number, name: string): { start: number; end: number } {
  const zone = IANAZone.create(name);
  const wall = instant + zone.offset(instant) * MINUTE;
  const date = Math.floor(wall / DAY) * DAY;
  const next = startOfDate(date + DAY, zone);
  if (next <= instant) return { start: next, end: startOfDate(date + 2 * DAY, zone) };
  return { start: startOfDate(date, zone), end: next };
}

/** Asking `Intl` takes a fifth of a millisecond for every row of every response, and the same rows come again. */
const known = new LRUCache<string, { start: number; end: number }>({ max: 10_000 });

function knownDay(instant: number, zone: string): { start: number; end: number } {
  const key = `${zone}/${instant}`;
  const day = known.get(key) ?? dayAt(instant, zone);
  known.set(key, day);
  return day;
}

/** The midnight (as an instant) that ends the calendar day of `instant` in `zone`. */
export function endOfDay(instant: number, zone: string): number {
  return knownDay(instant, zone).end;
}

/** The midnight (as an instant) that begins the calendar day of `instant` in `zone`. */
export function startOfDay(instant: number, zone: string): number {
  return knownDay(instant, zone).start;
}

/** A calendar day that is current in some zones: `[start, end)`. */
export interface Day {
  /** The zones whose day this is; or, with `others`, those whose day it is not. */
  zones: string[];
  /** Set on the default zone's day: it is the day of every name that `zones` does not list, including unknown ones. */
  others: boolean;
  start: number;
  end: number;
}

interface Days {
  defaultZone: string;
  days: Day[];
  validFrom: number;
  validUntil: number;
}

/** The last ones that were asked for: those of the present, and of both ends of a span. */
const latest: Days[] = [];
const MOST_DAYS = 8;

/**
 * The current days at `instant`, one for each group of zones that share it; about forty. The group of the default
 * zone comes last and stands for all other names.
 *
 * Kept until the next midnight anywhere, because asking `Intl` for 600 zones takes 30 ms.
 */
export function daysAt(instant: number, defaultZone: string): Day[] {
  const usable = latest.find(
    (days) => days.defaultZone === defaultZone && days.validFrom <= instant && instant < days.validUntil
  );
  if (usable) return usable.days;
  const computed = computeDays(instant, defaultZone);
  latest.unshift(computed);
  latest.splice(MOST_DAYS);
  return computed.days;
}

function computeDays(instant: number, defaultZone: string): Days {
  const byStartAndEnd = new Map<string, Day>();
  for (const zone of [...NAMES].filter(isZone)) {
    const { start, end } = dayAt(instant, zone);
    const day = byStartAndEnd.get(`${start}/${end}`) ?? { zones: [], others: false, start, end };
    day.zones.push(zone);
    byStartAndEnd.set(`${start}/${end}`, day);
  }
  const all = [...byStartAndEnd.values()];
  const ofDefault = all.find((day) => day.zones.includes(defaultZone))!;
  const named = all.filter((day) => day !== ofDefault);
  return {
    defaultZone,
    days: [...named, { ...ofDefault, zones: named.flatMap(({ zones }) => zones), others: true }],
    validFrom: Math.max(...all.map(({ start }) => start)),
    validUntil: earliest(all.map(({ end }) => end))!,
  };
}
