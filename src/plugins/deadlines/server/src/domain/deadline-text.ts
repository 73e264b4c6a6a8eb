import { IANAZone } from 'luxon';
import { LRUCache } from 'lru-cache';

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

function wordingFor(locale: string): Wording {
  const known = knownLocale(locale);
  const language = known.split('-')[0];
  return Object.hasOwn(WORDINGS, language) ? WORDINGS[language] : wordingOf(known);
}

interface Wording {
  moment: (shown: number, zone: string) => string;
  /** The zone, as it stands in parentheses. */
  place: (place: string, zone: string) => string;
}

const WORDINGS: Record<string, Wording> = {
  fr: {
    moment: (shown, zone) => {
      const { weekday, day, month, year, hour, minute } = partsOf('fr', shown, zone);
      const time = minute === '00' ? `${Number(hour)} h` : `${Number(hour)} h ${minute}`;
      return `${weekday} ${day === '1' ? '1er' : day} ${month} ${year} à ${time}`;
    },
    place: (place, zone) => {
      if (!zone.includes('/')) return place;
      const name = IN_FRENCH[zone] ?? place;
      return `heure ${/^[AEIOUYÉ]/.test(name) ? 'd’' : 'de '}${name}`;
    },
  },
  en: {
    moment: (shown, zone) => {
      const { weekday, day, month, year, hour, minute } = partsOf('en-GB', shown, zone);
      return `${weekday} ${day} ${month} ${year}, ${hour}:${minute}`;
    },
    place: (place, zone) => (zone.includes('/') ? `${place} time` : place),
  },
};

/** Zones of France and of its neighbours whose places are written otherwise in French. */
const IN_FRENCH: Record<string, string> = {
  'America/Miquelon': 'Saint-Pierre-et-Miquelon',
  'Europe/Brussels': 'Bruxelles',
  'Europe/London': 'Londres',
  'Indian/Reunion': 'La Réunion',
  'Pacific/Noumea': 'Nouméa',
};

function wordingOf(locale: string): Wording {
  return {
    moment: (shown, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(shown),
    place: (place) => place,
  };
}

function knownLocale(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function partsOf(locale: string, shown: number, timeZone: string): Record<string, string> {
  const formatter = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return Object.fromEntries(formatter.formatToParts(shown).map(({ type, value }) => [type, value]));
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
