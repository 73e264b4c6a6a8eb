import { DateTime } from 'luxon';

import type { View } from './view';

/**
 * A day is shown as it is at this hour: what ends with the day before is over, and nothing that ends with this day is.
 */
const NOON = 12;

/** How many days a view has. */
export function daysIn({ month, months }: View): number {
  const start = DateTime.fromISO(month, { zone: 'utc' });
  return start.plus({ months }).diff(start, 'days').days;
}

/** The index (from 0) of the day of a view that contains an instant, in a zone; the first or last if it is outside. */
export function dayOf(instant: number, view: View, zone: string): number {
  const date = DateTime.fromMillis(instant, { zone }).setZone('utc', { keepLocalTime: true }).startOf('day');
  const day = date.diff(DateTime.fromISO(view.month, { zone: 'utc' }), 'days').days;
  return Math.min(daysIn(view) - 1, Math.max(0, day));
}

/** Noon (ms, UTC) of a day of a view, counted from 0. */
export function noonOf(day: number, { month }: View, zone: string): number {
  return DateTime.fromISO(month, { zone }).plus({ days: day }).set({ hour: NOON }).toMillis();
}

/** Noon (ms, UTC) of a date (2022-03-18) in a zone. */
export function noonOfDate(date: string, zone: string): number {
  return DateTime.fromISO(date, { zone }).set({ hour: NOON }).toMillis();
}

/** The date (2022-03-18) of an instant (ms, UTC) in a zone. */
export function dateAt(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toISODate()!;
}
