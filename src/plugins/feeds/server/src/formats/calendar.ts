import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';

import type { CalendarEntry } from '../compose/calendar-entries';

/**
 * Writes a calendar, with the rules of every zone in it. RFC 5545, its name and address as in RFC 7986.
 *
 * The same entries make the same text: `DTSTAMP` is when an entry was last written, as RFC 5545 (3.8.7.2) has it
 * where there is no method other than PUBLISH.
 */
export function writeCalendar(name: string, url: string, entries: CalendarEntry[]): string {
  const calendar = ical({
    name,
    url,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Guichet', product: 'feeds' },
    timezone: { name: null, generator: (zone) => tzlib_get_ical_block(zone)[0] },
  });
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  return calendar.toString();
}

function eventOf({ uid, zone, start, end, changedAt, location, status, ...entry }: CalendarEntry) {
  const inZone = (instant: number) => DateTime.fromMillis(instant, { zone });
  return {
    ...entry,
    id: uid,
    timezone: zone,
    start: inZone(start),
    ...(end !== null && { end: inZone(end) }),
    ...(location && { location }),
    status: ICalEventStatus[status],
    stamp: DateTime.fromMillis(changedAt, { zone: 'utc' }),
    lastModified: DateTime.fromMillis(changedAt, { zone: 'utc' }),
  };
}
