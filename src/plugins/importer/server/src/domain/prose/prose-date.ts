import { en, fr } from 'chrono-node';

import { daysBetween, instantOf, isPossibleDay, type ClockTime, type Day } from '../dates/zone';

/** A day as a sentence names it; `year` is null if it is not written. */
export interface SpokenDay {
  year: number | null;
  month: number;
  day: number;
  /** 0 Sunday to 6 Saturday, if the sentence names it. */
  weekday: number | null;
  time: ClockTime | null;
}

export interface ProseDate {
  start: SpokenDay;
  /** The second day of "du 7 mars au 3 avril". */
  end: SpokenDay | null;
  /** How many characters of the fragment belong to the date. */
  length: number;
}

type Components = ReturnType<typeof fr.parse>[number]['start'];

/** How a language writes dates. */
export interface DateLanguage {
  parse: typeof fr.parse;
  /** What may stand before a date. */
  article: RegExp;
  /** To chrono, "aujourd'hui" and "dans trois jours" are dates; ours name a day and a month. */
  dayAndMonth: RegExp;
  /** Without this, a text has no day. */
  day: RegExp;
}

export const FRENCH_DATES: DateLanguage = {
  parse: fr.parse,
  article: /^\s*:?\s*(?:(?:le|ce|au|du|depuis le|dès le)\s+)?/i,
  dayAndMonth: /\d\s?[./-]\s?\d|janv|f[ée]v|mars|avr|mai|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c/i,
  day: /\d/,
};

/** With the day before the month, as in Europe. */
export const ENGLISH_DATES: DateLanguage = {
  parse: en.GB.parse.bind(en.GB),
  article: /^\s*:?\s*(?:(?:on|the|is|of)\s+)*/i,
  dayAndMonth: /\d\s?[./-]\s?\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i,
  day: /\d|first|second|third|th\b/i,
};

/** The date that chrono reads relative to. Its year is never used, but must have a 29 February. */
const LEAP_YEAR = new Date('2000-01-15T12:00:00Z');
/** How much text after a cue can belong to its date. */
export const REACH = 70;
/** How many days before its document's date a closing may be, because pages are edited after a call has closed. */
const CLOSING_LOOKS_BACK = 60;
const OPENING_LOOKS_BACK = 183;
const YEAR = 365;

/** Whether `readProseDate` could find a date. This is a quick check, because most words are not dates. */
export function mayBeginWithDate(text: string, { dayAndMonth, day } = FRENCH_DATES): boolean {
  return day.test(text) && dayAndMonth.test(text);
}

/** The date at the beginning of `text` (after an article or a colon), or null. */
export function readProseDate(text: string, language = FRENCH_DATES): ProseDate | null {
  const article = language.article.exec(text)?.[0].length ?? 0;
  const [found] = language.parse(text.slice(0, REACH), LEAP_YEAR);
  if (!found || found.index > article || !language.dayAndMonth.test(found.text)) return null;
  const start = spokenDay(found.start);
  if (!start) return null;
  const end = found.end ? spokenDay(found.end) : null;
  return { start, end, length: found.index + found.text.length };
}

function spokenDay(components: Components): SpokenDay | null {
  if (!components.isCertain('day') || !components.isCertain('month')) return null;
  const certain = (name: 'year' | 'hour' | 'weekday') =>
    components.isCertain(name) ? components.get(name) : null;
  const hour = certain('hour');
  return {
    year: certain('year'),
    month: components.get('month') as number,
    day: components.get('day') as number,
    weekday: certain('weekday'),
    time: hour === null ? null : { hour, minute: components.get('minute') ?? 0 },
  };
}

/**
 * Completes a spoken day with the year that is nearest to the document's own date: for an opening half a year before or
 * after, for a closing rather after.
 *
 * @param near the document's date, UTC instant, or null if it has none
 * @returns null if the year is not written and nothing gives it, or if there is no such day
 */
export function resolveDay(spoken: SpokenDay, role: 'opens' | 'closes', near: string | null): Day | null {
  const { month, day } = spoken;
  if (spoken.year !== null) return possible({ year: spoken.year, month, day });
  if (near === null) return null;
  const back = role === 'closes' ? CLOSING_LOOKS_BACK : OPENING_LOOKS_BACK;
  const around = new Date(near).getUTCFullYear();
  const candidates = [around - 1, around, around + 1].map((year) => ({ year, month, day }));
  const fits = (candidate: Day) => {
    const distance = daysBetween(near, instantOf(candidate, 'UTC'));
    return distance >= -back && distance < YEAR + 1 - back;
  };
  return candidates.find((candidate) => isPossibleDay(candidate) && fits(candidate)) ?? null;
}

/** The latest such day that is not after `last`, for "du 15 décembre au 14 janvier 2023". */
export function resolveBefore(spoken: SpokenDay, last: Day): Day | null {
  const { month, day } = spoken;
  const sameYear = { year: spoken.year ?? last.year, month, day };
  if (spoken.year !== null || instantOf(sameYear, 'UTC') <= instantOf(last, 'UTC')) return possible(sameYear);
  return possible({ ...sameYear, year: last.year - 1 });
}

/** Whether the sentence names another day of the week than the calendar. */
export function contradictsWeekday(spoken: SpokenDay, day: Day): boolean {
  return spoken.weekday !== null && new Date(instantOf(day, 'UTC')).getUTCDay() !== spoken.weekday;
}

function possible(day: Day): Day | null {
  return isPossibleDay(day) ? day : null;
}
