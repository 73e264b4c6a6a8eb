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

/**
 * Noon (ms, UTC) in a zone of the date that a calendar shows.
 *
 * @param shown midnight of that date by the browser's clock, as the design system's date picker has it
 */
export function noonOfDate(shown: Date, zone: string): number {
  const { year, month, day } = DateTime.fromJSDate(shown);
  return DateTime.fromObject({ year, month, day, hour: NOON }, { zone }).toMillis();
}

/** The other way round: the date of an instant (ms, UTC) in a zone, for that date picker. */
export function dateToShow(instant: number, zone: string): Date {
  const { year, month, day } = DateTime.fromMillis(instant, { zone });
  return new Date(year, month - 1, day);
}
