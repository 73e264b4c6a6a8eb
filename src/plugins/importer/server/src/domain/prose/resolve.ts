import { DateTime } from 'luxon';

import { daysBetween, endInstant, instantOf, isPossibleDay, type Day } from '../dates/zone';
import { zoneOfAllHours } from './clock';
import type { SpokenDay } from './days';
import { readLanguage } from './language';

/** What is needed to read a sentence's dates. */
export interface ProseContext {
  /** BCP 47 */
  locale: string;
  /** IANA zone for dates that name none. */
  zone: string;
  /** The document's own date, UTC instant, or null. It gives "today", and the years that are not written. */
  documentDate: string | null;
}

/** As a document with such texts needs it: they may name the zone of all their hours. */
export function withZoneOf(texts: string[], context: ProseContext): ProseContext {
  const language = readLanguage(context.locale);
  const zones = language ? texts.flatMap((text) => zoneOfAllHours(text, language) ?? []) : [];
  return { ...context, zone: zones[0] ?? context.zone };
}

/** How many days before its document's date a closing may be, because pages are edited after a call has closed. */
const CLOSING_LOOKS_BACK = 60;
const OPENING_LOOKS_BACK = 183;
const YEAR = 365;

/**
 * Completes a spoken day with the year that is nearest to the document's own date: for an opening half a year before or
 * after, for a closing rather after.
 *
 * @returns null if the year is not written and nothing gives it, or if there is no such day
 */
export function resolveDay(
  { year, month, day }: SpokenDay,
  role: 'opens' | 'closes',
  near: string | null
): Day | null {
  if (year !== null) return possible({ year, month, day });
  if (near === null) return null;
  const back = role === 'closes' ? CLOSING_LOOKS_BACK : OPENING_LOOKS_BACK;
  const around = new Date(near).getUTCFullYear();
  const candidates = [around - 1, around, around + 1].map((one) => ({ year: one, month, day }));
  const fits = (candidate: Day) => {
    const distance = daysBetween(near, instantOf(candidate, 'UTC'));
    return distance >= -back && distance < YEAR + 1 - back;
  };
  return candidates.find((candidate) => isPossibleDay(candidate) && fits(candidate)) ?? null;
}

/** The latest such day that is not after `last`, for "du 15 décembre au 14 janvier 2023". */
export function resolveBefore(spoken: SpokenDay, last: Day): Day | null {
  return beside(spoken, last, (at, known) => at <= known, -1);
}

/** The first such day that is not before `first`. */
export function resolveAfter(spoken: SpokenDay, first: Day): Day | null {
  return beside(spoken, first, (at, known) => at >= known, 1);
}

function beside(
  { year, month, day }: SpokenDay,
  known: Day,
  fits: (at: string, known: string) => boolean,
  step: number
): Day | null {
  const same = { year: year ?? known.year, month, day };
  if (year !== null || !isPossibleDay(same) || fits(instantOf(same, 'UTC'), instantOf(known, 'UTC')))
    return possible(same);
  return possible({ ...same, year: known.year + step });
}

/** Whether the sentence names another day of the week than the calendar. */
export function contradictsWeekday(spoken: SpokenDay, day: Day): boolean {
  return spoken.weekday !== null && new Date(instantOf(day, 'UTC')).getUTCDay() !== spoken.weekday;
}

/** Whether clocks show another offset on that day than the sentence names, "CET" in July, or its zone is not known. */
export function doubtsZone({ time }: SpokenDay, at: string): boolean {
  if (time?.isUnclear) return true;
  if (!time?.season) return false;
  return (
    DateTime.fromISO(at, { zone: time.season }).offset !== DateTime.fromISO(at, { zone: time.zone! }).offset
  );
}

/** The instant at which something that is open until then closes. */
export function closingAt({ time }: SpokenDay, day: Day, zone: string): string {
  return endInstant(day, time?.zone ?? zone, time?.time ?? null);
}

/** The instant at which something opens. Midnight begins its day. */
export function openingAt({ time }: SpokenDay, day: Day, zone: string): string {
  const clock = time && time.time.hour < 24 ? time.time : undefined;
  return instantOf(day, time?.zone ?? zone, clock);
}

function possible(day: Day): Day | null {
  return isPossibleDay(day) ? day : null;
}
