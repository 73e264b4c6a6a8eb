/** The status of an event, in schema.org's terms. The attribute that is named as `status` may have these values. */
export const STATUSES = [
  'scheduled',
  'rescheduled',
  'postponed',
  'moved-online',
  'full',
  'cancelled',
] as const;
export type EventStatus = (typeof STATUSES)[number];

export const ATTENDANCE_MODES = ['online', 'in-person', 'hybrid'] as const;
export type AttendanceMode = (typeof ATTENDANCE_MODES)[number];

/** A deadline before the final one. See docs/glossary.md#words. */
export interface CutOff {
  label: string | null;
  /** ms (UTC) */
  at: number;
}

/** What an entry is in the words of schema.org: a type, and properties besides those that follow from the meanings. */
export interface JsonLd {
  type: string;
  properties: Record<string, Property>;
}

/** Where the value of a property comes from: an attribute, the schema, or a thing of its own. */
export type Property =
  { attribute: string; isInstant: boolean } | { value: string | number | boolean } | JsonLd;

/** The picture of an entry. */
export interface FeedImage {
  /** Absolute. */
  url: string;
  mime: string;
  /** Pixels. */
  width: number | null;
  height: number | null;
  /** What it shows, for those who do not see it. */
  text: string | null;
  /** Whom it is by. */
  credit: string | null;
}

/** What calendars, feeds and structured data need of one entry. Instants are ms (UTC). */
export interface FeedEntry {
  /** The documentId: the same in all locales, even if everything else changes. */
  id: string;
  locale: string | null;
  title: string;
  summary: string | null;
  /** The URL of its page. */
  url: string;
  /** The IANA zone of its dates. */
  zone: string;
  image: FeedImage | null;
  from: number | null;
  until: number | null;
  cutOffs: CutOff[];
  place: string | null;
  /** The URL for online participants. */
  online: string | null;
  status: EventStatus | null;
  attendanceMode: AttendanceMode | null;
  /** When it was to begin before it was moved. */
  previousFrom: number | null;
  /** The word of its computed state. */
  state: string | null;
  /** Its next deadline; `null` if there is none. */
  nextDeadline: number | null;
  /** The day it came out. */
  date: number;
  /** When it was last published. */
  changedAt: number;
  /** The values of the attributes that structured data names, as they are in the row. */
  values: Record<string, unknown>;
}
