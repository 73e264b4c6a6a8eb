import { deadlineText, spanText } from '@guichet/time';
import type { FeedEntry, FeedImage } from '../domain/entry';
import type { Wording } from '../domain/words';

/** One item of a feed. Instants are ms (UTC). */
export interface NewsItem {
  /** Never changes, even if the slug or the server's URL does. RFC 4287, section 4.2.6. */
  id: string;
  url: string;
  title: string;
  text: string;
  image: FeedImage | null;
  published: number;
  /** When it was last published, or when the clock last changed its state. */
  updated: number;
}

interface Circumstances {
  wording: Wording;
  /** The label of a state. */
  sayState: (word: string) => string;
  /** Whether it lasts from its beginning to its end, or consists of deadlines. */
  kind: 'span' | 'moments';
  /** The identifier of an entry. */
  idOf: (id: string) => string;
  /** The instant for which the feed is right, ms (UTC). */
  instant: number;
}

export function newsItem(
  entry: FeedEntry,
  { wording, sayState, kind, idOf, instant }: Circumstances
): NewsItem {
  const { id, url, title, status, date, state, summary, image } = entry;
  const { marks, colon } = wording.words;
  const mark = status === null ? undefined : marks[status];
  const stands = state === null ? null : sayState(state);
  const text = [stands, when(entry, wording, kind), summary].filter(Boolean).join('. ');
  return {
    id: idOf(id),
    url,
    title: mark ? `${mark}${colon}${title}` : title,
    text: text || title,
    image,
    published: date,
    updated: Math.max(entry.changedAt, ...passed(entry, instant)),
  };
}

/** When it takes place, is due, or was closed. */
function when(entry: FeedEntry, { language, words }: Wording, kind: 'span' | 'moments'): string | null {
  const { from, until, nextDeadline, zone } = entry;
  const { cutOff, closes, colon } = words;
  if (kind === 'span') {
    const end = from !== null && until !== null && until > from ? until : null;
    return from === null ? null : spanText(from, end, zone, language);
  }
  if (nextDeadline !== null) return `${cutOff}${colon}${deadlineText(nextDeadline, zone, language)}`;
  return until === null ? null : `${closes}${colon}${deadlineText(until, zone, language)}`;
}

/** The past instants at which the clock changed its state. Entries without states have none. */
function passed({ state, from, until, cutOffs }: FeedEntry, instant: number): number[] {
  if (state === null) return [];
  const all = [from, until, ...cutOffs.map(({ at }) => at)];
  return all.filter((at) => at !== null).filter((at) => at <= instant);
}
