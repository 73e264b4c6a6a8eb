import { DateTime } from 'luxon';
import type { Event, GovernmentService, NewsArticle, WithContext } from 'schema-dts';

import { areWholeDays } from '@guichet/time';
import type { AttendanceMode, FeedEntry, EventStatus } from '../domain/entry';

const CONTEXT = 'https://schema.org';

const EVENT_STATUS = {
  scheduled: 'EventScheduled',
  rescheduled: 'EventRescheduled',
  postponed: 'EventPostponed',
  'moved-online': 'EventMovedOnline',
  // schema.org has no term for a full event. It does take place.
  full: 'EventScheduled',
  cancelled: 'EventCancelled',
} as const satisfies Record<EventStatus, string>;

const ATTENDANCE = {
  online: 'OnlineEventAttendanceMode',
  'in-person': 'OfflineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const satisfies Record<AttendanceMode, string>;

/** The types of schema.org that an entry can have. Unknown properties are left out. */
export const JSON_LD = {
  /** https://schema.org/Event */
  Event: (entry: FeedEntry): WithContext<Event> => ({
    '@context': CONTEXT,
    '@type': 'Event',
    ...named(entry),
    ...datesOf(entry),
    previousStartDate: date(entry.previousFrom, entry.zone),
    eventStatus: entry.status ? `${CONTEXT}/${EVENT_STATUS[entry.status]}` : undefined,
    eventAttendanceMode: entry.attendanceMode ? `${CONTEXT}/${ATTENDANCE[entry.attendanceMode]}` : undefined,
    location: locationsOf(entry),
  }),

  /** https://schema.org/NewsArticle */
  NewsArticle: (entry: FeedEntry): WithContext<NewsArticle> => ({
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    ...named(entry),
    headline: entry.title,
    datePublished: date(entry.date, entry.zone),
    dateModified: date(entry.changedAt, entry.zone),
    mainEntityOfPage: entry.url,
  }),

  /**
   * https://schema.org/GovernmentService: schema.org has no type for a call. The service's offer runs from the opening to
   * the closing.
   */
  GovernmentService: (entry: FeedEntry): WithContext<GovernmentService> => ({
    '@context': CONTEXT,
    '@type': 'GovernmentService',
    ...named(entry),
    offers: {
      '@type': 'Offer',
      url: entry.url,
      availabilityStarts: date(entry.from, entry.zone),
      availabilityEnds: date(entry.until, entry.zone),
    },
  }),
};

function named({ title, summary, url, locale }: FeedEntry) {
  return { '@id': url, name: title, description: summary ?? undefined, url, inLanguage: locale ?? undefined };
}

function locationsOf({ place, online }: FeedEntry) {
  const places = [
    place ? { '@type': 'Place' as const, name: place, address: place } : null,
    online ? { '@type': 'VirtualLocation' as const, url: online } : null,
  ].filter((location) => location !== null);
  return places.length > 1 ? places : places[0];
}

/** Whole days are dates, and the last day is included; https://schema.org/endDate. */
function datesOf({ from, until, zone }: FeedEntry) {
  if (from === null || !areWholeDays(from, until, zone)) {
    return { startDate: date(from, zone), endDate: date(until, zone) };
  }
  return { startDate: day(from, zone), endDate: until === null ? undefined : day(until - 1, zone) };
}

/** With the offset of the entry's zone: in UTC it could be another day. ISO 8601 */
function date(instant: number | null, zone: string): string | undefined {
  if (instant === null) return undefined;
  return DateTime.fromMillis(instant, { zone }).toISO({ suppressMilliseconds: true }) ?? undefined;
}

function day(instant: number, zone: string): string | undefined {
  return DateTime.fromMillis(instant, { zone }).toISODate() ?? undefined;
}
