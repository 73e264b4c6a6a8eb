import { areWholeDays, deadlineText, endOfDay, minuteOfEnd, momentText, spanText } from '@guichet/time';
import type { FeedEntry } from '../domain/entry';
import type { Wording } from '../domain/words';

/** One entry of a calendar, in iCalendar's terms. RFC 5545, section 3.6.1. Instants are ms (UTC). */
export interface CalendarEntry {
  /** Does not contain dates, so that an entry that moves stays the same. RFC 7986, section 5.3. */
  uid: string;
  zone: string;
  start: number;
  /** `null`: it is a moment. */
  end: number | null;
  /** It lasts from the day of its start to the day before its end, in every zone. */
  wholeDays: boolean;
  summary: string;
  description: string;
  location: string | null;
  url: string;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  sequence: number;
  changedAt: number;
}

/** The calendar entries of an entry: one from its beginning to its end, or one for each of its moments. */
export function calendarEntries(
  kind: 'span' | 'moments',
  entry: FeedEntry,
  wording: Wording
): CalendarEntry[] {
  return kind === 'span' ? spanOf(entry, wording) : instantsOf(entry, wording);
}

function spanOf(entry: FeedEntry, wording: Wording): CalendarEntry[] {
  const { id, from, until, zone } = entry;
  if (from === null) return [];
  const known = until !== null && until > from ? until : null;
  const wholeDays = areWholeDays(from, known, zone);
  const end = known ?? (wholeDays ? endOfDay(from, zone) : from + SHOWN);
  const said = spanText(from, known, zone, wording.language);
  return [{ ...common(entry, said, wording), uid: id, start: from, end, wholeDays }];
}

/** How long (ms) an event without an end is shown: otherwise it would have no length. */
const SHOWN = 60 * 60_000;

interface CalendarInstant {
  /** The part of its UID that follows the document's id. */
  name: string;
  at: number;
  words: string;
  isEnd: boolean;
}

function instantsOf(entry: FeedEntry, wording: Wording): CalendarEntry[] {
  const { opens, closes, cutOff } = wording.words;
  const { from, until, cutOffs } = entry;
  const moments: (CalendarInstant | null)[] = [
    from === null ? null : { name: 'opens', at: from, words: opens, isEnd: false },
    ...cutOffs.map(({ at, label }, index) => ({
      name: `cut-off-${index + 1}`,
      at,
      words: label ?? cutOff,
      isEnd: true,
    })),
    until === null ? null : { name: 'closes', at: until, words: closes, isEnd: true },
  ];
  return moments.filter((moment) => moment !== null).map((moment) => momentOf(entry, moment, wording));
}

/** A deadline at midnight is shown as the last minute of the day before: by then one must have acted. */
function momentOf(
  entry: FeedEntry,
  { name, at, words, isEnd }: CalendarInstant,
  wording: Wording
): CalendarEntry {
  const { zone } = entry;
  const { language, words: around } = wording;
  const said = isEnd ? deadlineText(at, zone, language) : momentText(at, zone, language);
  const shown = isEnd ? minuteOfEnd(at, zone) : at;
  const whole = common(entry, said, wording);
  return {
    ...whole,
    uid: `${entry.id}-${name}`,
    start: shown,
    end: shown === at ? null : at,
    wholeDays: false,
    summary: `${words}${around.colon}${whole.summary}`,
  };
}

function common(entry: FeedEntry, said: string, wording: Wording) {
  const { status, title, summary, place, online, url, zone, changedAt } = entry;
  const { marks, colon } = wording.words;
  const mark = status === null ? undefined : marks[status];
  return {
    zone,
    // Also in words, because some calendar programs hide cancelled events and others ignore the status.
    summary: mark ? `${mark}${colon}${title}` : title,
    description: [said, summary, online, url].filter(Boolean).join('\n\n'),
    location: place ?? online,
    url,
    status: STATUS[status ?? 'scheduled'],
    sequence: sequenceAt(changedAt),
    changedAt,
  };
}

const STATUS: Record<NonNullable<FeedEntry['status']>, CalendarEntry['status']> = {
  scheduled: 'CONFIRMED',
  rescheduled: 'CONFIRMED',
  postponed: 'TENTATIVE',
  'moved-online': 'CONFIRMED',
  full: 'CONFIRMED',
  cancelled: 'CANCELLED',
};

/** Seconds since 2020 fit into an iCalendar INTEGER for another 60 years, and grow with each change. */
const BASE = Date.UTC(2020, 0, 1);
function sequenceAt(changedAt: number): number {
  return Math.max(0, Math.floor((changedAt - BASE) / 1000));
}
