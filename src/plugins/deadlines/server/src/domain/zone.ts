import { getAllTimezones } from 'countries-and-timezones';
import { DateTime, IANAZone } from 'luxon';
import { LRUCache } from 'lru-cache';

import { earliest } from './window';

const MINUTE = 60_000;

/**
 * All IANA time zone names, old spellings included: `Intl` alone lists `Asia/Calcutta`, where people
 * write `Asia/Kolkata`.
 */
const ZONES = new Set(
  Object.keys(getAllTimezones({ deprecated: true })).filter((name) => IANAZone.isValidZone(name))
);

export function isZone(name: unknown): name is string {
  return typeof name === 'string' && ZONES.has(name);
}

/** The zone that an entry names, or the default where it names none or an unknown one. */
export function zoneOr(name: unknown, defaultZone: string): string {
  return isZone(name) ? name : defaultZone;
}

/**
 * The first instant of a calendar day. Where the clock goes back over midnight (Havana, the Azores) a day
 * has two midnights, of which luxon may give the second: the offset of hours before tells the first.
 */
function startOfDay(day: DateTime): number {
  const midnight = day.startOf('day');
  const wall = midnight.toMillis() + midnight.offset * MINUTE;
  const first = wall - midnight.minus({ hours: 3 }).offset * MINUTE;
  const isSameDay = DateTime.fromMillis(first, { zone: day.zone }).hasSame(midnight, 'day');
  return isSameDay ? Math.min(first, midnight.toMillis()) : midnight.toMillis();
}

/** Asking `Intl` takes a fifth of a millisecond, for every row of every answer; the rows are the same ones. */
const endsOfDays = new LRUCache<string, number>({ max: 10_000 });

/** The midnight (as an instant) that ends the calendar day of `instant` in `zone`. */
export function endOfDay(instant: number, zone: string): number {
  const key = `${zone}/${instant}`;
  const known = endsOfDays.get(key);
  if (known !== undefined) return known;
  const end = DateTime.fromMillis(instant, { zone })
    .startOf('day')
    .plus({ days: 1 })
    .startOf('day')
    .toMillis();
  endsOfDays.set(key, end);
  return end;
}

/** A calendar day as it is running in some zones: `[start, end)`. */
export interface Day {
  /** The zones whose day this is; or, with `others`, those whose day it is not. */
  zones: string[];
  /** Set on the default zone's day: it is the day of every name that `zones` does not list, unknown ones included. */
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

let latest: Days | undefined;

/**
 * The days that are running at `instant`, one for each group of zones that share it; about forty. The
 * group of the default zone comes last and stands for all other names.
 *
 * Kept until the next midnight anywhere, because asking `Intl` for 600 zones takes 30 ms.
 */
export function daysAt(instant: number, defaultZone: string): Day[] {
  const usable =
    latest &&
    latest.defaultZone === defaultZone &&
    latest.validFrom <= instant &&
    instant < latest.validUntil;
  if (!usable) latest = computeDays(instant, defaultZone);
  return latest!.days;
}

function computeDays(instant: number, defaultZone: string): Days {
  const byStartAndEnd = new Map<string, Day>();
  for (const zone of ZONES) {
    const now = DateTime.fromMillis(instant, { zone });
    const [start, end] = [startOfDay(now), startOfDay(now.plus({ days: 1 }))];
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
