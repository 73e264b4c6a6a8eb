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
  const text = texts.get(key) ?? writeDeadline(instant, zone, locale);
  texts.set(key, text);
  return text;
}

function writeDeadline(instant: number, zone: string, locale: string): string {
  return instantText(startOfDay(instant, zone) === instant ? instant - MINUTE : instant, zone, locale);
}

/**
 * An instant in the same words, where it is no deadline: something that begins at midnight begins on the day after it.
 *
 * @param shown ms (UTC)
 * @param zone an IANA time zone
 * @param locale BCP 47
 */
export function instantText(shown: number, zone: string, locale: string): string {
  const known = knownLocale(locale);
  const language = known.split('-')[0];
  const wording = Object.hasOwn(WORDINGS, language) ? WORDINGS[language] : wordingOf(known);
  const notes = [wording.place(placeOf(zone), zone), ...offsetIfAmbiguous(shown, zone)];
  return `${wording.moment(shown, zone)} (${notes.join(', ')})`;
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
