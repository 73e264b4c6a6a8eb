import ical, { escape, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';

import type { CalendarEntry } from '../compose/calendar-entries';
import { isReadBack, vtimezone } from './zones';

/** A calendar as text. RFC 5545, its name and address as in RFC 7986. */
export interface Calendar {
  name: string;
  /** Its own address. */
  url: string;
  /** The IANA zone that stands in it where there are no entries: no calendar is without a component (section 3.6). */
  zone: string;
  entries: CalendarEntry[];
}

/**
 * Writes a calendar, with the rules of every zone in it.
 *
 * The same entries make the same text: `DTSTAMP` is when an entry was last written, as RFC 5545 (3.8.7.2) has it
 * where there is no method other than PUBLISH.
 */
export function writeCalendar({ name, url, zone, entries }: Calendar): string {
  const calendar = ical({
    // The library writes names as they are.
    name: escape(name, false),
    url,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Guichet', product: 'feeds' },
    // With a zone of its own the library would write LAST-MODIFIED in it, which has to be in UTC.
    timezone: { name: entries.length === 0 ? zone : null, generator: vtimezone },
  });
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  // Every line ends with one, the last one too: section 3.1.
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

/** A day without a time, which is the same everywhere: RFC 5545, section 3.3.4. */
function dayOf(instant: number, zone: string): DateTime {
  const { year, month, day } = DateTime.fromMillis(instant, { zone });
  return DateTime.utc(year, month, day);
}
