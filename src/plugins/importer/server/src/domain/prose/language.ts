import en from './languages/en.json';
import fr from './languages/fr.json';
import type { CueRole, Words } from './words';

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
  /** Whether what stands between two calls joins them: "l'appel « Tremplin » et l'appel « Passerelle »" have one date. */
  joinsCalls: (gap: string) => boolean;
  /** Whether what stands between a date and a call gives the date to the call: "le 3 mars pour l'appel". */
  leadsToCall: (gap: string) => boolean;
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
    ...betweenCalls(words),
    isGeneric: (heading) => generic.test(heading),
    months: anyOf(words.months),
    weekdays: anyOf(words.weekdays),
    places: anyOf(Object.keys(words.places)),
    cues: Object.entries(words.cues).flatMap(([role, all]) => cuesFor(role as CueRole, all)),
  };
}

function betweenCalls({ and, linking, heads }: Words): Pick<Language, 'joinsCalls' | 'leadsToCall'> {
  const joint = new RegExp(`^ ?,? ?(?:(?:${anyOf(and)}) )?(?:${anyOf(linking.betweenCalls)})*$`, 'u');
  const ahead = new RegExp(
    `^,? (?:${anyOf(linking.towardsCall)}) (?:(?:${anyOf(heads.determiners)}) ?)?$`,
    'u'
  );
  return { joinsCalls: (gap) => joint.test(gap), leadsToCall: (gap) => ahead.test(gap) };
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
