import type { ClockTime } from '../dates/zone';
import { oneLine } from '../read/text';
import { anyOf, type Language } from './language';
import { forPatterns } from './plain-text';

/** A time of the day as a sentence gives it. */
export interface SpokenTime {
  time: ClockTime;
  /** IANA zone or fixed offset; null if none is named. */
  zone: string | null;
  /** The zone whose clocks show this offset only in a part of the year: "CET". */
  season: string | null;
  /** Whether a zone is named that nobody knows here. */
  isUnclear: boolean;
  /** Whether it is "the same hour" as that of another date. */
  isSame: boolean;
  /** Whether a word before it makes it an end: "avant midi". */
  isEnd: boolean;
  from: number;
  to: number;
}

/** Abbreviations that all languages use: an offset (with the zone of its season), or a zone. */
const CODES: Record<string, { zone: string; season?: string }> = {
  HNE: { zone: 'UTC-5', season: 'America/Toronto' },
  HAE: { zone: 'UTC-4', season: 'America/Toronto' },
  UTC: { zone: 'UTC' },
  Z: { zone: 'UTC' },
  GMT: { zone: 'UTC', season: 'Europe/London' },
  BST: { zone: 'UTC+1', season: 'Europe/London' },
  CET: { zone: 'UTC+1', season: 'Europe/Paris' },
  CEST: { zone: 'UTC+2', season: 'Europe/Paris' },
  AOE: { zone: 'UTC-12' },
  ET: { zone: 'America/New_York' },
  EST: { zone: 'UTC-5', season: 'America/New_York' },
  EDT: { zone: 'UTC-4', season: 'America/New_York' },
  CT: { zone: 'America/Chicago' },
  MT: { zone: 'America/Denver' },
  PT: { zone: 'America/Los_Angeles' },
  CST: { zone: 'UTC-6', season: 'America/Chicago' },
  CDT: { zone: 'UTC-5', season: 'America/Chicago' },
  MST: { zone: 'UTC-7' },
  MDT: { zone: 'UTC-6', season: 'America/Denver' },
  AKST: { zone: 'UTC-9', season: 'America/Anchorage' },
  HST: { zone: 'UTC-10' },
  PST: { zone: 'UTC-8', season: 'America/Los_Angeles' },
  PDT: { zone: 'UTC-7', season: 'America/Los_Angeles' },
};

const CLOCK = String.raw`(?<military>\d{4}) ?(?:hours|hrs|h)|(?<hour>\d{1,2})(?:h(?<minute>\d{2})?|[:.](?<minute2>\d{2})(?::\d{2})?(?: ?(?:hrs|hours))?(?: ?(?<half>[ap]\.?m\b\.?))?| ?(?<half2>[ap]\.?m\b\.?))`;

/** What reads times beside dates in one language. */
export interface Clock {
  /** The time that follows `at`, with its words. */
  after: (sentence: string, at: number) => SpokenTime | null;
  /** The time that ends at `at`, not before `from`. */
  before: (sentence: string, at: number, from: number) => SpokenTime | null;
}

export function clockOf(language: Language): Clock {
  const { hours, weekdays } = language.words;
  const time = timePattern(language);
  const lead = String.raw`[ ,(–-]{0,3}(?:(?:${anyOf(hours.at)}|(?<end>${anyOf(hours.before)})) )?`;
  const follows = new RegExp(String.raw`(?:${lead}|T)${time}`, 'iuy');
  const ends = new RegExp(
    String.raw`${time}(?: (?:${anyOf(hours.exact)}))?,?(?: (?:${anyOf(hours.after)}))?,? ?(?:(?:${weekdays.join('|')}),? )?$`,
    'iu'
  );
  return {
    after: (sentence, at) => {
      follows.lastIndex = at;
      const match = follows.exec(sentence);
      return match && spokenTime(match, 0, language);
    },
    before: (sentence, at, from) => {
      const begin = Math.max(from, at - REACH);
      const match = ends.exec(sentence.slice(begin, at));
      return match && spokenTime(match, begin, language);
    },
  };
}

/**
 * The zone that a text gives to all its hours: "Toutes les heures sont à l'heure de Paris".
 *
 * @returns IANA name; null if it gives none
 */
export function zoneOfAllHours(text: string, language: Language): string | null {
  const { hours } = language.words;
  const pattern = String.raw`(?<!\p{L})(?:${anyOf(hours.allHours)})[^.\d]{0,60}?[ '](?:${placesOf(language).join('|')})(?!\p{L})`;
  const place = placeIn(new RegExp(pattern, 'iu').exec(oneLine(forPatterns(text)))?.groups ?? {});
  return place ? language.zoneOf(place) : null;
}

/** Patterns for a zone that is named by a place. */
function placesOf({ words: { hours }, places }: Language): string[] {
  return hours.zone.map((pattern, index) =>
    pattern.replace('@', places).replace('<place>', `<place${index}>`)
  );
}

const placeIn = ({ place0, place1 }: Groups) => place0 ?? place1;

function timePattern(language: Language): string {
  const { hours } = language.words;
  const codes = anyOf(Object.keys(CODES));
  const place = placesOf(language);
  const zone = String.raw`(?:[ ,(]{0,3}(?:${place.join('|')}|(?:UTC|GMT) ?(?<utc>[+-]\d{1,2}(?::\d{2})?)(?!\d)|(?<code>${codes})(?!\p{L})|(?<offset>[+-]\d{2}:?\d{2})|(?<unknown>${hours.unknownZone.join('|')}))\)?)?`;
  return String.raw`(?:(?<same>${anyOf(hours.same)})|(?<noon>${anyOf(hours.noon)})|(?<midnight>${anyOf(hours.midnight)})|(?<name>${anyOf(hours.names)}) ${hours.clock}|${CLOCK})(?![\p{L}\d](?<!Z))${zone}`;
}

/** @param offset where the text of the match begins in the sentence */
function spokenTime(
  match: RegExpExecArray,
  offset: number,
  {
    zoneOf,
    words: {
      hours: { names },
    },
  }: Language
): SpokenTime | null {
  const groups = match.groups!;
  const time = timeOf(groups, names);
  if (!time) return null;
  // "8 h et": a code has capitals.
  const isWord = groups.code !== undefined && !/^[A-Z]/.test(groups.code);
  const from = offset + match.index;
  return {
    time,
    ...(isWord ? NO_ZONE : zoneIn(groups, zoneOf)),
    isUnclear: groups.unknown !== undefined,
    isSame: groups.same !== undefined,
    isEnd: groups.end !== undefined,
    from,
    to: from + (isWord ? match[0].lastIndexOf(groups.code!) : match[0].length),
  };
}

/** The longest time before a date, with its zone. */
const REACH = 50;

const NO_ZONE = { zone: null, season: null };

type Groups = Record<string, string | undefined>;

function timeOf(groups: Groups, names: string[]): ClockTime | null {
  const { noon, midnight, same, name, military, hour, minute, minute2, half, half2 } = groups;
  if (same) return { hour: 0, minute: 0 };
  if (noon) return { hour: 12, minute: 0 };
  // That which ends the day.
  if (midnight) return { hour: 24, minute: 0 };
  if (name) return { hour: names.indexOf(name.toLowerCase()), minute: 0 };
  if (military) return clockTime(Number(military.slice(0, 2)), Number(military.slice(2)));
  const written = { hour: Number(hour), minute: Number(minute ?? minute2 ?? 0) };
  const part = (half ?? half2)?.[0].toLowerCase();
  const shown = part ? (written.hour % 12) + (part === 'p' ? 12 : 0) : written.hour;
  return clockTime(shown, written.minute);
}

function clockTime(hour: number, minute: number): ClockTime | null {
  return hour > 24 || minute > 59 ? null : { hour, minute };
}

function zoneIn(groups: Groups, zoneOf: Language['zoneOf']): Pick<SpokenTime, 'zone' | 'season'> {
  const place = placeIn(groups);
  if (place) return { zone: zoneOf(place), season: null };
  if (groups.offset)
    return { zone: `UTC${groups.offset.replace(/(\d{2}):?(\d{2})$/, '$1:$2')}`, season: null };
  const code = groups.code && CODES[groups.code.toUpperCase()];
  return code ? { zone: code.zone, season: code.season ?? null } : NO_ZONE;
}
