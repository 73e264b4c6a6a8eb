import ical, { escape, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';

import type { CalendarEntry } from '../compose/calendar-entries';
import { isReadBack, vtimezone } from './zones';

/** A calendar as text, by RFC 5545; its name and URL by RFC 7986. */
export interface Calendar {
  name: string;
  /** Its own URL. */
  url: string;
  /** The IANA zone that it contains if it has no entries: a calendar needs at least one component (section 3.6). */
  zone: string;
  entries: CalendarEntry[];
}

/**
 * Writes a calendar, with the rules of every zone in it.
 *
 * The same entries give the same text: `DTSTAMP` is when an entry was last written, as RFC 5545 (3.8.7.2) says for
 * calendars without a method other than PUBLISH.
 */
export function writeCalendar({ name, url, zone, entries }: Calendar): string {
  const calendar = ical({
    // The library does not escape names.
    name: escape(name, false),
    url,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Guichet', product: 'feeds' },
    // If the calendar had a zone, the library would write LAST-MODIFIED in it, but it has to be in UTC.
    timezone: { name: entries.length === 0 ? zone : null, generator: vtimezone },
  });
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  // Every line ends with CRLF, including the last one: section 3.1.
  return `${calendar.toString()}\r\n`;
}

function eventOf({ uid, zone, start, end, wholeDays, changedAt, location, status, ...entry }: CalendarEntry) {
  const isReadable = isReadBack(start, zone) && (end === null || isReadBack(end, zone));
  const timezone = isReadable && !wholeDays ? zone : null;
  const at = (instant: number) =>
    wholeDays ? dayOf(instant, zone) : DateTime.fromMillis(instant, { zone: timezone ?? 'utc' });
  const written = DateTime.fromMillis(changedAt, { zone: 'utc' });
  return {
    ...entry,
    id: uid,
    timezone,
    allDay: wholeDays,
    start: at(start),
    ...(end !== null && { end: at(end) }),
    ...(location && { location }),
    status: ICalEventStatus[status],
    stamp: written,
    lastModified: written,
  };
}

/** A date without a time, the same in every zone: RFC 5545, section 3.3.4. */
function dayOf(instant: number, zone: string): DateTime {
  const { year, month, day } = DateTime.fromMillis(instant, { zone });
  return DateTime.utc(year, month, day);
}
