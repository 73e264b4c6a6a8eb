import { DateTime } from 'luxon';

import { spanOf, type View } from './view';

/** A line of the scale, with its label. */
export interface Tick {
  /** ms (UTC) */
  at: number;
  label: string;
}

/** From this number of months on, months are labelled; below it, weeks are. */
const MONTHLY = 6;

/** The lines of the scale: the first days of months, or Mondays if there is room for them. */
export function ticksOf(view: View, zone: string, locale: string): Tick[] {
  const { until } = spanOf(view, zone);
  const isMonthly = view.months >= MONTHLY;
  const start = DateTime.fromISO(view.month, { zone, locale });
  const ticks: Tick[] = [];
  for (let date = isMonthly ? start : firstMonday(start); date.toMillis() < until;) {
    ticks.push({ at: date.toMillis(), label: isMonthly ? monthLabel(date, start) : weekLabel(date) });
    date = date.plus(isMonthly ? { months: 1 } : { weeks: 1 });
  }
  return ticks;
}

function firstMonday(start: DateTime): DateTime {
  return start.plus({ days: (8 - start.weekday) % 7 });
}

/** The month, with the year in January. */
function monthLabel(date: DateTime, start: DateTime): string {
  const isNewYear = date.month === 1 || date.equals(start);
  return date.toLocaleString(isNewYear ? { month: 'short', year: 'numeric' } : { month: 'short' });
}

function weekLabel(date: DateTime): string {
  return date.toLocaleString({ day: 'numeric', month: 'short' });
}
