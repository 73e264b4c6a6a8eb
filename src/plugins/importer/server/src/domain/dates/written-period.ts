import { oneLine } from '../read/text';
import { endOf, readWrittenDate, type WrittenDate } from './written-date';
import { instantOf } from './zone';

/** Instants, UTC. One of the two is given. */
export interface WrittenPeriod {
  startsAt: string | null;
  /** The first instant after it. */
  endsAt: string | null;
}

const ARTICLE = /^(?:le |the |on )/i;
const UNTIL = /^(?:jusqu'au |jusqu'à |au plus tard le |until |till |by |no later than )/i;
const BEFORE = /^(?:avant le |before )/i;
const FROM = /^(?:à partir du |à compter du |dès le |from |as of |starting )/i;
const BETWEEN = /^(?:du |de |from |entre le |between )/i;
const AND = /(?: au | à | to | until | et le | and | ?[–—] ?| - |(?<=\d)-(?=\d{1,2} ))/gi;

/**
 * Reads a period: "du 3 mars au 18 avril 2031", "3–18 avril 2031", "15/05/2031", "jusqu'au 18 avril 2031". A day lasts until
 * its end; a date with a time is an instant.
 *
 * @param zone IANA zone for dates without an offset
 * @returns null if it is no period, or says no year
 */
export function readWrittenPeriod(text: string, zone: string): WrittenPeriod | null {
  const words = oneLine(text).replace(/’/g, "'");
  const dateAfter = (opening: RegExp) =>
    opening.test(words) ? readWrittenDate(words.replace(opening, '').replace(ARTICLE, ''), zone) : null;
  const until = dateAfter(UNTIL);
  if (until) return { startsAt: null, endsAt: endOf(until, zone) };
  const before = dateAfter(BEFORE);
  if (before) return { startsAt: null, endsAt: before.at };
  const from = dateAfter(FROM);
  if (from) return { startsAt: from.at, endsAt: null };
  const one = readWrittenDate(words.replace(ARTICLE, ''), zone);
  if (one) return { startsAt: one.at, endsAt: one.time ? one.at : endOf(one, zone) };
  return readRange(words.replace(BETWEEN, ''), zone);
}

/** Each place that may part the two dates is tried, because " à " also stands before a time. */
function readRange(words: string, zone: string): WrittenPeriod | null {
  for (const found of words.matchAll(AND)) {
    const last = readWrittenDate(words.slice(found.index + found[0].length).replace(ARTICLE, ''), zone);
    const first = last && readFirst(words.slice(0, found.index), last, zone);
    if (!first) continue;
    const [startsAt, endsAt] = [first.at, endOf(last, zone)];
    return startsAt < endsAt ? { startsAt, endsAt } : null;
  }
  return null;
}

/** The first date of a period takes from the last one what it does not say. */
function readFirst(words: string, last: WrittenDate, zone: string): WrittenDate | null {
  const { year, month } = last.day;
  const own = readWrittenDate(words, zone);
  if (own) return own;
  const day = /^(\d{1,2})(?:er|st|nd|rd|th)?$/i.exec(words)?.[1];
  if (day) return readWrittenDate(`${year}-${month}-${day}`, zone);
  const inYear = (one: number) =>
    readWrittenDate(
      words
        .replace(/^(\d{1,2})([/.])(\d{1,2})(?=$| )/, `$1$2$3$2${one}`)
        .replace(
          /^(\d{1,2}(?:er|st|nd|rd|th)? \p{L}+\.?|\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?)(?=$| |,)/iu,
          `$1 ${one}`
        ),
      zone
    );
  const first = inYear(year);
  return first && first.at > instantOf(last.day, zone, last.time ?? undefined) ? inYear(year - 1) : first;
}
