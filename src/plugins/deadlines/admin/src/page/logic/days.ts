import { DateTime } from 'luxon';

import type { View } from './view';

/** A day is looked at as it is at this hour: everything that ends with the day before it is over, and nothing yet of it. */
const NOON = 12;

/** How many days a view has. */
export function daysIn({ month, months }: View): number {
  const start = DateTime.fromISO(month, { zone: 'utc' });
  return start.plus({ months }).diff(start, 'days').days;
}

/** Which of the days of a view is running at an instant in a zone, from 0; the first or last where none is. */
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
