import { IANAZone } from 'luxon';
import { LRUCache } from 'lru-cache';

import { wordingFor } from './wording';
import { startOfDay } from './zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Making an `Intl` formatter takes longer than all else in a row; the rows are the same ones. */
const texts = new LRUCache<string, string>({ max: 10_000 });

/**
 * A deadline as a reader understands it, in the zone in which it was meant. The midnight that ends a day is said
 * as 23:59 of that day, because "19 March 00:00" is read as the evening of the 19th.
 *
 * French and English have a wording of their own; every other locale has the one that `Intl` knows.
 *
 * @param instant ms (UTC)
 * @param zone an IANA time zone
 * @param locale BCP 47; one that `Intl` does not know is answered in English
 * @example deadlineText(Date.UTC(2022, 2, 18, 23), 'Europe/Paris', 'fr')
 * // 'vendredi 18 mars 2022 à 23 h 59 (heure de Paris)'
 */
export function deadlineText(instant: number, zone: string, locale: string): string {
  const key = `${instant}/${zone}/${locale}`;
  const text = texts.get(key) ?? momentText(minuteOfEnd(instant, zone), zone, locale);
  texts.set(key, text);
  return text;
}

/** That there is no deadline because something goes on; `null` in a language that this has no words in. */
export function rollingText(locale: string): string | null {
  return wordingFor(locale).rolling;
}

/** The minute that is shown for an end: of the midnight that ends a day the last one before. */
export function minuteOfEnd(instant: number, zone: string): number {
  return startOfDay(instant, zone) === instant ? instant - MINUTE : instant;
}

/** An instant that is no deadline, in the same words: a midnight with which something begins stays 0:00. */
export function momentText(instant: number, zone: string, locale: string): string {
  const wording = wordingFor(locale);
  const notes = [wording.place(placeOf(zone), zone), ...offsetIfAmbiguous(instant, zone)];
  return `${wording.moment(instant, zone)} (${notes.join(', ')})`;
}

/**
 * From when until when something lasts, in the same words. Whole days are said without times, and so without a zone.
 *
 * @param until ms (UTC), later than `from`; `null`: nobody says when it ends
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

/** Whether it begins with a day of its zone, and ends with one or does not say when. Instants are ms (UTC). */
export function areWholeDays(from: number, until: number | null, zone: string): boolean {
  return startOfDay(from, zone) === from && (until === null || startOfDay(until, zone) === until);
}

/**
 * The same on the clocks of where its reader is.
 *
 * @param elsewhere an IANA time zone
 * @returns `null` where the clocks show the same
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

/** A zone as it stands in these texts: "heure de Paris", "Paris time". */
export function zoneText(zone: string, locale: string): string {
  return wordingFor(locale).place(placeOf(zone), zone);
}

/** "Reunion" of "Indian/Reunion". */
function placeOf(zone: string): string {
  return zone.split('/').at(-1)!.replaceAll('_', ' ');
}

/** Where the clock is put back, an hour comes twice: only the distance from UTC says which of them is meant. */
function offsetIfAmbiguous(shown: number, name: string): string[] {
  const zone = IANAZone.create(name);
  const offset = zone.offset(shown);
  const nearby = [zone.offset(shown - 3 * HOUR), zone.offset(shown + 3 * HOUR)];
  const comesTwice = nearby.some(
    (other) => other !== offset && zone.offset(shown + (offset - other) * MINUTE) === other
  );
  return comesTwice ? [`UTC${zone.formatOffset(shown, 'narrow')}`] : [];
}
