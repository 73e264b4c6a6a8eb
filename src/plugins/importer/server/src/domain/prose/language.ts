import en from './languages/en.json';
import fr from './languages/fr.json';

/** What a cue says of the date that it stands by, or of the sentence. */
export type CueRole =
  /** The first day, the last day, the day until which something is due, the first day on which it is too late. */
  | 'opens'
  | 'closes'
  | 'due'
  | 'before'
  /** A deadline among several. */
  | 'cutOff'
  /** The date replaces another one, or was replaced. */
  | 'extends'
  | 'former'
  /** Open as long as nobody closes it; open without an end. */
  | 'rolling'
  | 'endless'
  /** About something else than a call: a webinar, results, registering. */
  | 'other'
  | 'registration'
  | 'today';

/**
 * The words of a language, as a file of `languages` has them: parts of regular expressions. A cue that begins with "="
 * counts only if its date follows at once.
 */
export interface Words {
  months: string[];
  /** From Sunday. */
  weekdays: string[];
  dayEnds: string;
  /** Whether "May 14" is a date too, and months have capitals. */
  monthFirst: boolean;
  /** What joins two days: to a range, to a list, to a range after `between`. */
  to: string[];
  and: string[];
  between: string[];
  the: string[];
  hours: {
    /** What stands before an hour, and makes it an end. */
    at: string[];
    before: string[];
    noon: string[];
    midnight: string[];
    /** "même heure" */
    same: string[];
    exact: string[];
    /** What stands between an hour and the day after it. */
    after: string[];
    /** How a zone is named by a place, `@`, and by any place. */
    zone: string[];
    unknownZone: string[];
    /** Hours in words, from 0, and the word after them. */
    names: string[];
    clock: string;
  };
  /** IANA zones by places. */
  places: Record<string, string>;
  cues: Record<CueRole, string[]>;
  calls: Record<string, { spelt: string[]; acronym?: string }>;
  /** The beginnings of phrases about several calls. */
  plurals: string[];
  /** From the first. */
  ordinals: string[];
  rankEnds: string;
  rounds: string[];
  number: string;
  programmes: { before: string[]; after: string[] };
  /** Words with a capital that are no part of a name, and those that end one. */
  nameStops: string[];
  nameEnds: string[];
  /** Headings of columns that say nothing. */
  generic: string[];
  /** What gives each of two calls its own date. */
  respectively: string[];
  /** "dans la nuit du 14 au 15" */
  night: string[];
  /** What joins a call to a noun before it, and the nouns and verbs whose dates are those of the call. */
  heads: { prepositions: string[]; determiners: string[]; words: string[] };
}

/** A language that is read, with patterns for sentences in the form of `forPatterns`. */
export interface Language {
  words: Words;
  /** The number of a month's name, from 1; 0 for another word. */
  monthOf: (word: string) => number;
  /** 0 Sunday to 6 Saturday; null for no weekday. */
  weekdayOf: (word: string | undefined) => number | null;
  /** Whether a sentence has the name of a month. In English it has a capital: "may" is a verb. */
  namesMonth: (sentence: string) => boolean;
  zoneOf: (place: string) => string | null;
  /** Whether a text, of any form, may speak of a call or of registering. A quick check: most do not. */
  mayName: (text: string, what: 'call' | 'registration') => boolean;
  isRespective: (sentence: string) => boolean;
  /** Whether the heading of a column says nothing of its cells. */
  isGeneric: (heading: string) => boolean;
  /** Each alternative is a month, a weekday, a place. */
  months: string;
  weekdays: string;
  places: string;
  cues: Cue[];
}

interface Cue {
  role: CueRole;
  pattern: RegExp;
  /** Whether the date has to follow at once: "by" is in many sentences. */
  isTight: boolean;
}

const LANGUAGES: Record<string, Language> = { en: languageOf(en), fr: languageOf(fr) };

/** @returns null for a language that is not read */
export function readLanguage(locale: string): Language | null {
  return LANGUAGES[locale.split('-')[0]] ?? null;
}

/** Words as a pattern: the longest first, so that "septembre" is not read as "sept". */
export function anyOf(words: string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

/** A pattern for whole words. */
export function wordsPattern(words: string[], flags = 'giu'): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${anyOf(words)})(?!\p{L})`, flags);
}

function languageOf(words: Words): Language {
  const months = words.months.map((month) => new RegExp(`^(?:${month})$`, 'iu'));
  const respective = wordsPattern(words.respectively, 'iu');
  const generic = new RegExp(`^(?:${anyOf(words.generic)})?$`, 'iu');
  const hints = {
    call: hintOf(
      Object.values(words.calls).flatMap(({ spelt, acronym }) => [
        ...spelt,
        ...(acronym ? [String.raw`\b${acronym}\b`] : []),
      ])
    ),
    registration: hintOf(words.cues.registration),
  };
  const anyMonth = wordsPattern(words.months);
  const places = Object.entries(words.places).map(
    ([names, zone]) => [new RegExp(`^(?:${names})$`, 'iu'), zone] as const
  );
  return {
    words,
    monthOf: (word) => months.findIndex((month) => month.test(word)) + 1,
    weekdayOf: (word) => (word ? words.weekdays.indexOf(word.toLowerCase()) : null),
    namesMonth: (sentence) =>
      [...sentence.matchAll(anyMonth)].some(
        ([name]) => !words.monthFirst || name[0] !== name[0].toLowerCase()
      ),
    zoneOf: (place) => places.find(([names]) => names.test(place))?.[1] ?? null,
    mayName: (text, what) => hints[what].test(text),
    isRespective: (sentence) => respective.test(sentence),
    isGeneric: (heading) => generic.test(heading),
    months: anyOf(words.months),
    weekdays: anyOf(words.weekdays),
    places: anyOf(Object.keys(words.places)),
    cues: Object.entries(words.cues).flatMap(([role, all]) => cuesFor(role as CueRole, all)),
  };
}

/** Words in a text with any apostrophes. */
function hintOf(words: string[]): RegExp {
  return new RegExp(
    anyOf(words)
      .replaceAll("'", '.')
      .replaceAll(' ', String.raw`\s`),
    'iu'
  );
}

function cuesFor(role: CueRole, all: string[]): Cue[] {
  const tight = all.filter((word) => word.startsWith('=')).map((word) => word.slice(1));
  const loose = all.filter((word) => !word.startsWith('='));
  return [
    ...(tight.length > 0 ? [{ role, pattern: cuePattern(tight), isTight: true }] : []),
    ...(loose.length > 0 ? [{ role, pattern: cuePattern(loose), isTight: false }] : []),
  ];
}

/** An elided word ends at its apostrophe: "au lieu d'". */
function cuePattern(words: string[]): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${anyOf(words)})(?!\p{L})`, 'giu');
}
