/** Where an event stands, in schema.org's terms; what an attribute that is named as `status` may hold. */
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

/** A deadline on the way to the end. */
export interface CutOff {
  label: string | null;
  /** ms (UTC) */
  at: number;
}

/** What calendars, feeds and structured data are made from, of one entry. Instants are ms (UTC). */
export interface FeedEntry {
  /** The documentId: the same in all locales, whatever else of the entry changes. */
  id: string;
  locale: string | null;
  title: string;
  summary: string | null;
  /** The address of its page. */
  url: string;
  /** The IANA zone that its dates are meant in. */
  zone: string;
  from: number | null;
  until: number | null;
  cutOffs: CutOff[];
  place: string | null;
  /** The address at which one takes part from afar. */
  online: string | null;
  status: EventStatus | null;
  attendanceMode: AttendanceMode | null;
  /** When it should have begun before it was moved. */
  previousFrom: number | null;
  /** The word of its computed state. */
  state: string | null;
  /** Its next deadline; `null` when there is none. */
  nextDeadline: number | null;
  /** When it came out. */
  date: number;
  /** When it was last published. */
  changedAt: number;
}
