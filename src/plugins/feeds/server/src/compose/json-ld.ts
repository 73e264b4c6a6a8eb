import { DateTime } from 'luxon';

import { areWholeDays, readInstant } from '@guichet/time';
import type { AttendanceMode, EventStatus, FeedEntry, FeedImage, JsonLd, Property } from '../domain/entry';
import { hasProperty, isKindOf } from '../domain/schema-org';
import { cleanText } from '../domain/texts';

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

/**
 * An entry in the words of schema.org: what follows from the meanings of its attributes, and the properties that the schema
 * names. Unknown values are left out.
 */
export function jsonLdOf({ type, properties }: JsonLd, entry: FeedEntry): Record<string, unknown> {
  const { title, summary, url, locale, image } = entry;
  const kind = Object.keys(KINDS).find((known) => isKindOf(type, known));
  return {
    '@context': CONTEXT,
    '@type': type,
    '@id': url,
    name: title,
    description: summary ?? undefined,
    url,
    image: image ? imageObjectOf(image) : undefined,
    inLanguage: hasProperty(type, 'inLanguage') ? (locale ?? undefined) : undefined,
    ...(kind && KINDS[kind](entry)),
    ...valuesOf(properties, entry),
  };
}

/** Entries as schema.org's `ItemList`. Each element says by `identifier` which entry its item is. */
export function jsonLdListOf(jsonLd: JsonLd, entries: FeedEntry[]): Record<string, unknown> {
  const itemListElement = entries.map((entry, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    identifier: entry.id,
    item: jsonLdOf(jsonLd, entry),
  }));
  return { '@context': CONTEXT, '@type': 'ItemList', itemListElement };
}

function imageObjectOf({ url, text, credit }: FeedImage) {
  return { '@type': 'ImageObject', url, caption: text ?? undefined, creditText: credit ?? undefined };
}

/** What the meanings of an entry say in the words of these types, and of all their kinds. */
export const KINDS: Record<string, (entry: FeedEntry) => Record<string, unknown>> = {
  Event: (entry) => ({
    ...datesOf(entry),
    previousStartDate: date(entry.previousFrom, entry.zone),
    eventStatus: entry.status ? `${CONTEXT}/${EVENT_STATUS[entry.status]}` : undefined,
    eventAttendanceMode: entry.attendanceMode ? `${CONTEXT}/${ATTENDANCE[entry.attendanceMode]}` : undefined,
    location: locationsOf(entry),
  }),

  Article: ({ title, date: published, changedAt, zone, url }) => ({
    headline: title,
    datePublished: date(published, zone),
    dateModified: date(changedAt, zone),
    mainEntityOfPage: url,
  }),

  /**
   * A call is one, a `GovernmentService`: schema.org has no type for it. The service's offer runs from the opening to the
   * closing.
   */
  Service: ({ url, from, until, zone }) => ({
    offers: {
      '@type': 'Offer',
      url,
      availabilityStarts: date(from, zone),
      availabilityEnds: date(until, zone),
    },
  }),

  JobPosting: ({ title, date: posted, until, zone }) => ({
    title,
    datePosted: date(posted, zone),
    validThrough: date(until, zone),
  }),

  Course: (entry) => ({
    hasCourseInstance:
      entry.from === null
        ? undefined
        : { '@type': 'CourseInstance', ...datesOf(entry), location: locationsOf(entry) },
  }),
};

/** The values of the properties that the schema names. A thing without any is left out. */
function valuesOf(properties: JsonLd['properties'], entry: FeedEntry): Record<string, unknown> {
  const values = Object.entries(properties).map(([name, property]) => [name, valueOf(property, entry)]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function valueOf(property: Property, entry: FeedEntry): unknown {
  if ('value' in property) return property.value;
  if ('attribute' in property) {
    const value = entry.values[property.attribute];
    if (property.isInstant) return date(readInstant(value), entry.zone);
    return (typeof value === 'string' ? cleanText(value) : value) ?? undefined;
  }
  const values = valuesOf(property.properties, entry);
  return Object.keys(values).length === 0 ? undefined : { '@type': property.type, ...values };
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
