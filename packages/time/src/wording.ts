import { LRUCache } from 'lru-cache';

import { FRENCH_PLACES, ofPlace } from './french-places';

/**
 * How moments and spans are written in a language. French and English have their own wording, others that of `Intl`.
 */
export function wordingFor(locale: string): Wording {
  const known = knownLocale(locale);
  const language = known.split('-')[0];
  return Object.hasOwn(WORDINGS, language) ? WORDINGS[language] : wordingOf(known);
}

export interface Wording {
  day: (shown: number, zone: string) => string;
  time: (shown: number, zone: string) => string;
  moment: (shown: number, zone: string) => string;
  /** From one day, or moment, to another. */
  range: (from: string, until: string) => string;
  /** From one time to another on the same day. */
  hours: (day: string, from: string, until: string) => string;
  /** The zone, in parentheses. */
  place: (place: string, zone: string) => string;
  /** The text for a call without a deadline; `null` if `Intl` has no words for it. */
  rolling: string | null;
}

const FRENCH = {
  day: (shown: number, zone: string) => {
    const { weekday, day, month, year } = dateParts('fr', shown, zone);
    return `${weekday} ${day === '1' ? '1er' : day} ${month} ${year}`;
  },
  time: (shown: number, zone: string) => {
    const { hour, minute } = dateParts('fr', shown, zone);
    return minute === '00' ? `${Number(hour)} h` : `${Number(hour)} h ${minute}`;
  },
};

const ENGLISH = {
  day: (shown: number, zone: string) => {
    const { weekday, day, month, year } = dateParts('en-GB', shown, zone);
    return `${weekday} ${day} ${month} ${year}`;
  },
  time: (shown: number, zone: string) => {
    const { hour, minute } = dateParts('en-GB', shown, zone);
    return `${hour}:${minute}`;
  },
};

const WORDINGS: Record<string, Wording> = {
  fr: {
    ...FRENCH,
    moment: (shown, zone) => `${FRENCH.day(shown, zone)} à ${FRENCH.time(shown, zone)}`,
    range: (from, until) => `du ${from} au ${until}`,
    hours: (day, from, until) => `${day} de ${from} à ${until}`,
    place: (place, zone) => {
      if (!zone.includes('/')) return place;
      return `heure ${ofPlace(FRENCH_PLACES[zone] ?? place)}`;
    },
    rolling: 'au fil de l’eau, sans date limite',
  },
  en: {
    ...ENGLISH,
    moment: (shown, zone) => `${ENGLISH.day(shown, zone)}, ${ENGLISH.time(shown, zone)}`,
    range: (from, until) => `${from} to ${until}`,
    hours: (day, from, until) => `${day}, ${from} to ${until}`,
    place: (place, zone) => (zone.includes('/') ? `${place} time` : place),
    rolling: 'rolling, no deadline',
  },
};

function wordingOf(locale: string): Wording {
  const format = (options: object) => (shown: number, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(shown);
  return {
    day: format({ dateStyle: 'full' }),
    time: format({ timeStyle: 'short' }),
    moment: format({ dateStyle: 'full', timeStyle: 'short' }),
    range: (from, until) => `${from} – ${until}`,
    hours: (day, from, until) => `${day}, ${from} – ${until}`,
    place: (place) => place,
    rolling: null,
  };
}

function knownLocale(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function dateParts(locale: string, shown: number, timeZone: string): Record<string, string> {
  const parts = formatterOf(locale, timeZone).formatToParts(shown);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** Making one takes longer than all that is written with it. */
const formatters = new LRUCache<string, Intl.DateTimeFormat>({ max: 100 });

function formatterOf(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale}/${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  formatters.set(key, made);
  return made;
}
