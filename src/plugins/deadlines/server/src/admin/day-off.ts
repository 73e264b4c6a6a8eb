import { getTimezone } from 'countries-and-timezones';
import Holidays from 'date-holidays';
import { DateTime } from 'luxon';

const SUNDAY = 7;

/** Why few people are at work when a window ends. */
export type DayOff = { kind: 'sunday' } | { kind: 'holiday'; name: string };

/**
 * Whether a window's last day is a Sunday or a public holiday where its zone is; `null`: it is neither. A holiday
 * that falls on a Sunday is a holiday.
 *
 * @param end the end of the window in ms (UTC): its last day is the one before, if that is midnight
 * @param zone an IANA time zone
 * @param language ISO 639-1, of the holiday's name where it has one in it
 */
export function dayOffAt(end: number, zone: string, language: string): DayOff | null {
  const last = DateTime.fromMillis(end - 1, { zone });
  const name = holidayOn(last, zone, language);
  if (name !== null) return { kind: 'holiday', name };
  return last.weekday === SUNDAY ? { kind: 'sunday' } : null;
}

/** Where a zone is shared by countries, the first is the one that it is named after. */
function holidayOn(day: DateTime, zone: string, language: string): string | null {
  const country = getTimezone(zone)?.countries[0];
  if (!country) return null;
  const holidays = new Holidays(country, { types: ['public'] }).getHolidays(day.year, language);
  // Their dates are those of the country's calendar, as "2022-04-18 00:00:00".
  return holidays.find(({ date }) => date.startsWith(day.toISODate()!))?.name ?? null;
}
