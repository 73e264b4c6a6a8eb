import { getTimezone } from 'countries-and-timezones';
import Holidays from 'date-holidays';
import { DateTime } from 'luxon';

const SUNDAY = 7;

/** Why few people are at work when a window ends. */
export type DayOff = { kind: 'sunday' } | { kind: 'holiday'; name: string };

/**
 * Whether a window's last day is a Sunday or a public holiday in the place that its zone is named after; `null` if
 * neither. A holiday that falls on a Sunday counts as a holiday.
 *
 * @param end the end of the window in ms (UTC). If it is midnight, the last day is the one before
 * @param zone an IANA time zone
 * @param language ISO 639-1, for the holiday's name if it has one in that language
 */
export function dayOffAt(end: number, zone: string, language: string): DayOff | null {
  const last = DateTime.fromMillis(end - 1, { zone });
  const name = holidayOn(last, zone, language);
  if (name !== null) return { kind: 'holiday', name };
  return last.weekday === SUNDAY ? { kind: 'sunday' } : null;
}

/** If several countries share a zone, the first is the one that it is named after. */
function holidayOn(day: DateTime, zone: string, language: string): string | null {
  const country = getTimezone(zone)?.countries[0];
  if (!country) return null;
  const holidays = new Holidays(country, { types: ['public'] }).getHolidays(day.year, language);
  // Dates are by the country's calendar: "2022-04-18 00:00:00".
  return holidays.find(({ date }) => date.startsWith(day.toISODate()!))?.name ?? null;
}
