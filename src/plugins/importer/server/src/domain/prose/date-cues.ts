import {
  ENGLISH_DATES,
  FRENCH_DATES,
  mayBeginWithDate,
  REACH,
  readProseDate,
  type DateLanguage,
  type ProseDate,
} from './prose-date';

/** What the words before a date say about it. */
export type CueRole = 'opens' | 'closes' | 'range';

interface Cue {
  name: string;
  role: CueRole;
  /** Matched on text from `forPatterns`; the date follows directly. */
  pattern: RegExp;
  /** "avant le 7 mai": on that day it is already too late. */
  exclusive?: boolean;
  /** "a lancé le 24 janvier son appel": what opens is named after the date. */
  subjectFollows?: boolean;
}

const FRENCH: Cue[] = [
  { name: 'until', role: 'closes', pattern: /jusqu'(?:au|à|a|en)(?!\p{L})/giu },
  { name: 'at the latest', role: 'closes', pattern: /au plus tard\b/giu },
  {
    name: 'deadline',
    role: 'closes',
    pattern:
      /(?:date limite|clôture|cloture|fermeture|échéance|dernier délai)(?: (?:d'|l')?(?:de|des|du|à|aux?|la|les|pour|ce|cet|cette|dépôts?|réponses?|candidatures?|inscriptions?|dossiers?|projets?|appel|envoi|remise|soumission|fixée|est|sera)(?!\p{L}))*/giu,
  },
  {
    name: 'ends',
    role: 'closes',
    pattern:
      /(?:se termin(?:e|era)|s'achèv(?:e|era)|se clôtur(?:e|era)|prend(?:ra)? fin|ferm(?:e|era|ée?s?)|clos(?:es?)?|(?:prolong|report|clôtur)ée?s?)(?!\p{L})/giu,
  },
  { name: 'before', role: 'closes', pattern: /avant(?= le\b)/giu, exclusive: true },
  {
    name: 'launches',
    role: 'opens',
    pattern: /(?:\b(?:a|ont|avons|avez) lancé|\blanc(?:e|ent|era|eront|ons)\b|vient de lancer)/giu,
    subjectFollows: true,
  },
  {
    name: 'launched',
    role: 'opens',
    pattern: /(?<!\b(?:a|ont|avons|avez) )\blanc(?:ée?s?|ement)(?!\p{L})/giu,
  },
  { name: 'from', role: 'opens', pattern: /(?:dès|à partir|à compter)(?= (?:le|du|de)\b)(?: de)?/giu },
  {
    name: 'opened',
    role: 'opens',
    pattern: /\bouv(?:erte?s?|re|rent|rira|riront|erture)\b(?: (?:des|aux) candidatures)?/giu,
  },
  { name: 'range', role: 'range', pattern: /(?<!partir |compter )\b(?:du|entre le)\b/giu },
];

const ENGLISH: Cue[] = [
  { name: 'until', role: 'closes', pattern: /\b(?:until|till|no later than|by)\b/giu },
  { name: 'deadline', role: 'closes', pattern: /\bdeadline(?: for \p{L}+)?/giu },
  { name: 'ends', role: 'closes', pattern: /\b(?:clos(?:es?|ing|ed)|ends?|extended to)\b/giu },
  { name: 'before', role: 'closes', pattern: /\bbefore\b/giu, exclusive: true },
  { name: 'opened', role: 'opens', pattern: /\b(?:open(?:s|ed|ing)?|launch(?:es|ed)?|starting|from)\b/giu },
];

/** What to look for in a language. */
export interface CueLanguage {
  cues: Cue[];
  dates: DateLanguage;
}

export const FRENCH_CUES: CueLanguage = { cues: FRENCH, dates: FRENCH_DATES };
export const ENGLISH_CUES: CueLanguage = { cues: ENGLISH, dates: ENGLISH_DATES };

const TODAY =
  /(?:lancée?s?|ouverte?s?|dès|depuis|à partir d'|à compter d'|lance|ouvre)\s*(?:aujourd'hui|ce jour)(?!\p{L})/giu;

/** A date in a sentence, with its cue. `date` is null for "today". */
export interface CuedDate {
  role: CueRole;
  exclusive: boolean;
  subjectFollows: boolean;
  date: ProseDate | null;
  /** Where the cue begins, and where the date ends, in the sentence. */
  from: number;
  to: number;
  /** The words themselves, for messages. */
  words: string;
}

/**
 * A place in a sentence where a date seems to follow a cue. Only there is the date read, which takes far longer than
 * seeing it.
 */
interface Seen {
  /** Null for "today", which is its own date. */
  cue: Cue | null;
  from: number;
  /** Where the cue ends. */
  to: number;
}

export interface SentenceDates {
  cued: CuedDate[];
  /** "jusqu'au 31 février": the words of cues with a day and a month that are not a date of the calendar. */
  impossible: string[];
}

/**
 * The places in a sentence (in the form of `forPatterns`) where a date has to be read, for each cue in the order of the
 * text.
 */
export function seeDates(sentence: string, { cues, dates } = FRENCH_CUES): Seen[] {
  const dated = (dates.day.test(sentence) ? cues : []).flatMap((cue) =>
    [...sentence.matchAll(cue.pattern)]
      .map((match) => ({ cue, ...placeOf(match) }))
      .filter(({ to }) => mayBeginWithDate(sentence.slice(to, to + REACH), dates))
  );
  return [...dated, ...[...sentence.matchAll(TODAY)].map((match) => ({ cue: null, ...placeOf(match) }))];
}

/** Every dated cue in a sentence, in the order of the text, and those with impossible dates. */
export function readDates(sentence: string, seen: Seen[], { dates } = FRENCH_CUES): SentenceDates {
  const found: SentenceDates = { cued: [], impossible: [] };
  for (const { cue, from, to } of seen) {
    if (!cue) {
      found.cued.push(todayAt(sentence, from, to));
      continue;
    }
    const rest = sentence.slice(to, to + REACH);
    const date = readProseDate(rest, dates);
    const written = date ? null : IMPOSSIBLE.exec(rest);
    if (written) found.impossible.push(sentence.slice(from, to) + written[0]);
    if (date && (cue.role !== 'range' || date.end)) found.cued.push(dateOf(sentence, cue, date, from, to));
  }
  found.cued.sort((a, b) => a.from - b.from);
  return found;
}

function placeOf(match: RegExpExecArray) {
  return { from: match.index, to: match.index + match[0].length };
}

/** Only for French. English texts are only compared with known dates. */
const IMPOSSIBLE =
  /^\s*:?\s*(?:(?:le|au|du)\s+)?(?:(?:lun|mar|mercre|jeu|vendre|same)di\s+|dimanche\s+)?\d{1,2}(?:er)?(?:[./-]\d{1,2}\b|\s+(?:janv|févr|fevr|mars|avr|mai\b|juin|juil|août|aout|sept|oct|nov|déc|dec))/iu;

function dateOf(sentence: string, cue: Cue, date: ProseDate, from: number, cueEnd: number): CuedDate {
  const to = cueEnd + date.length;
  return {
    // "ouvert du 7 mars au 3 avril"
    role: cue.role === 'opens' && date.end ? 'range' : cue.role,
    exclusive: cue.exclusive ?? false,
    subjectFollows: cue.subjectFollows ?? false,
    date,
    from,
    to,
    words: sentence.slice(from, to),
  };
}

function todayAt(sentence: string, from: number, to: number): CuedDate {
  const none = { exclusive: false, subjectFollows: false, date: null };
  return { role: 'opens', ...none, from, to, words: sentence.slice(from, to) };
}
