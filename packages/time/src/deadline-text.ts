import { IANAZone } from 'luxon';
import { LRUCache } from 'lru-cache';

import { wordingFor } from './wording';
import { startOfDay } from './zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Writing it takes longer than everything else about a row, and the same rows come again. */
const texts = new LRUCache<string, string>({ max: 10_000 });

/**
 * A deadline in words, in the zone that its author meant. The midnight that ends a day is written as 23:59 of that
 * day, because people read "19 March 00:00" as the evening of the 19th.
 *
 * French and English have their own wording; for every other locale it is what `Intl` writes.
 *
 * @param instant ms (UTC)
 * @param zone an IANA time zone
 * @param locale BCP 47; English if `Intl` does not know it
 * @example deadlineText(Date.UTC(2022, 2, 18, 23), 'Europe/Paris', 'fr')
 * // 'vendredi 18 mars 2022 à 23 h 59 (heure de Paris)'
 */
export function deadlineText(instant: number, zone: string, locale: string): string {
  const key = `${instant}/${zone}/${locale}`;
  const text = texts.get(key) ?? momentText(minuteOfEnd(instant, zone), zone, locale);
  texts.set(key, text);
  return text;
}

/** The text for a call without a deadline; `null` if there is none in this language. */
export function rollingText(locale: string): string | null {
  return wordingFor(locale).rolling;
}

/** The minute to show for an end. For the midnight that ends a day it is the last minute of that day. */
export function minuteOfEnd(instant: number, zone: string): number {
  return startOfDay(instant, zone) === instant ? instant - MINUTE : instant;
}

/** An instant that is not a deadline, in the same words: a midnight at which something begins stays 0:00. */
export function momentText(instant: number, zone: string, locale: string): string {
  const wording = wordingFor(locale);
  const notes = [wording.place(placeOf(zone), zone), ...offsetIfAmbiguous(instant, zone)];
  return `${wording.moment(instant, zone)} (${notes.join(', ')})`;
}

/**
 * From when to when something lasts, in the same words. Whole days are written without times, and so without a zone.
 *
 * @param until ms (UTC), later than `from`; `null`: the end is unknown
 * @example spanText(from, until, 'Europe/Paris', 'fr') // 'jeudi 3 décembre 2026 de 10 h à 12 h (heure de Paris)'
 */
export function spanText(from: number, until: number | null, zone: string, locale: string): string {
  const { day, time, moment, range, hours, place } = wordingFor(locale);
  const last = until === null ? from : minuteOfEnd(until, zone);
  const isOneDay = startOfDay(from, zone) === startOfDay(last, zone);
  if (areWholeDays(from, until, zone))
    return isOneDay ? day(from, zone) : range(day(from, zone), day(last, zone));
  if (until === null) return momentText(from, zone, locale);
  const said = isOneDay
    ? hours(day(from, zone), time(from, zone), time(last, zone))
    : range(moment(from, zone), moment(last, zone));
  return `${said} (${[place(placeOf(zone), zone), ...offsetIfAmbiguous(from, zone)].join(', ')})`;
}

/** Whether it begins at a midnight of its zone, and ends at one or has no known end. Instants are ms (UTC). */
export function areWholeDays(from: number, until: number | null, zone: string): boolean {
  return startOfDay(from, zone) === from && (until === null || startOfDay(until, zone) === until);
}

/**
 * The same instant on the clocks of the reader's zone.
 *
 * @param elsewhere an IANA time zone
 * @returns `null` if both clocks show the same
 */
export function momentElsewhere(
  instant: number,
  zone: string,
  elsewhere: string,
  locale: string
): string | null {
  const { moment } = wordingFor(locale);
  const there = moment(instant, elsewhere);
  return there === moment(instant, zone) ? null : there;
}

/** A zone as these texts write it: "heure de Paris", "Paris time". */
export function zoneText(zone: string, locale: string): string {
  return wordingFor(locale).place(placeOf(zone), zone);
}

/** For example "Reunion" for "Indian/Reunion". */
function placeOf(zone: string): string {
  return zone.split('/').at(-1)!.replaceAll('_', ' ');
}

/** When clocks go back, an hour occurs twice, and only the offset from UTC says which one is meant. */
function offsetIfAmbiguous(shown: number, name: string): string[] {
  const zone = IANAZone.create(name);
  const offset = zone.offset(shown);
  const nearby = [zone.offset(shown - 3 * HOUR), zone.offset(shown + 3 * HOUR)];
  const comesTwice = nearby.some(
    (other) => other !== offset && zone.offset(shown + (offset - other) * MINUTE) === other
  );
  return comesTwice ? [`UTC${zone.formatOffset(shown, 'narrow')}`] : [];
}
