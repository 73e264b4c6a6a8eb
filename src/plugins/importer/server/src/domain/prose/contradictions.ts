import { dayIn, daysBetween, instantOf, justBefore } from '../dates/zone';
import { LIMITS } from '../limits';
import { claimsOf } from './claims';
import { ENGLISH_CUES, FRENCH_CUES, readDates, seeDates, type CueLanguage } from './date-cues';
import { MEETING } from './mentions';
import { forPatterns, sentencesOf } from './plain-text';

/** Texts, and the dates that they are compared with; instants in ms (UTC). */
export interface TextsToCheck {
  /** Each with the word of the state during which it is shown; `null` means always. */
  texts: { text: string; word: string | null }[];
  /** BCP 47 */
  locale: string;
  /** IANA */
  zone: string;
  /** The windows in which it is open; ms (UTC). */
  windows: { from: number | null; until: number | null }[];
  cutOffs: number[];
  /** The word of the state in such a window. */
  during: string;
  /** The current word. */
  word: string;
}

/** A sentence that names another date, or claims another state. */
export interface Contradiction {
  kind: 'date' | 'state';
  sentence: string;
}

interface Language {
  cues: CueLanguage;
  /** What is open or closed. Doors and shops do not count. */
  subject: RegExp;
  /** About the present, and without a condition. */
  open: RegExp;
  closed: RegExp;
  condition: RegExp;
  /** A whole period: what is open in it is so in every state. */
  period: RegExp;
}

const LANGUAGES: Record<string, Language> = {
  fr: {
    cues: FRENCH_CUES,
    subject:
      /(?<!\p{L})(?:appels?|candidatures?|dépôts?|inscriptions?|guichet|plateforme|formulaire)(?!\p{L})/iu,
    open: /\b(?:est|sont|restent?)\s+(?:(?:désormais|maintenant|actuellement|toujours|encore)\s+)?ouverte?s?(?!\p{L})/iu,
    closed:
      /\b(?:est|sont)\s+(?:(?:désormais|maintenant|actuellement)\s+)?(?:fermée?s?|close?s?|clôturée?s?|terminée?s?)(?!\p{L})/iu,
    period: /(?<!\p{L})(?:du|entre le)\s+\P{Nd}{0,20}\d.*\s(?:au|et le)\s+\P{Nd}{0,20}\d/iu,
    condition: /(?<!\p{L})(?:si|quand|lorsqu(?:e|')|dès qu(?:e|')|une fois qu(?:e|')|tant qu(?:e|'))/iu,
  },
  en: {
    cues: ENGLISH_CUES,
    subject: /\b(?:calls?|applications?|submissions?|registration|platform|form)\b/i,
    open: /\b(?:is|are|remains?)\s+(?:(?:now|currently|still)\s+)?open\b(?! to)/i,
    closed: /\b(?:is|are)\s+(?:(?:now|currently)\s+)?closed\b/i,
    period: /\b(?:from|between)\s+\D{0,20}\d.*\s(?:to|until|and)\s+\D{0,20}\d/i,
    condition: /\b(?:if|when|once|while|as soon as|as long as)\b/i,
  },
};

/** Sentences about dates further away than this (days) are about another edition. */
const SAME_EDITION = 180;

/**
 * The sentences of an entry's texts that name another deadline or opening than the entry has, or that claim another
 * state than it has while they are shown. If there are more dates than `LIMITS.dates`, only the first are read.
 *
 * @returns none for a language other than French and English
 */
export function contradictionsIn(checked: TextsToCheck): Contradiction[] {
  const language = LANGUAGES[checked.locale.split('-')[0]];
  if (!language) return [];
  const namesOtherDate = dateCheck(checked, language);
  return checked.texts.flatMap(({ text, word }) =>
    sentencesOf(text).flatMap((sentence) => {
      const plain = forPatterns(sentence);
      const kinds: Contradiction['kind'][] = [];
      if (namesOtherDate(plain)) kinds.push('date');
      if (claimsOtherState(plain, (word ?? checked.word) === checked.during, language)) kinds.push('state');
      return kinds.map((kind) => ({ kind, sentence }));
    })
  );
}

function claimsOtherState(sentence: string, isDuring: boolean, language: Language): boolean {
  const { subject, open, closed, condition, period } = language;
  if (!subject.test(sentence) || condition.test(sentence) || period.test(sentence)) return false;
  return isDuring ? closed.test(sentence) : open.test(sentence);
}

/** Whether a sentence names another date. Sentences are passed one by one. */
function dateCheck(
  { windows, cutOffs, zone }: TextsToCheck,
  { cues }: Language
): (sentence: string) => boolean {
  const ends = [...windows.map(({ until }) => until), ...cutOffs].filter((end) => end !== null).map(iso);
  const beginnings = windows.flatMap(({ from }) => (from === null ? [] : [iso(from)]));
  const near = ends[0] ?? beginnings[0];
  if (near === undefined) return () => false;
  const isEnd = knownEnds(ends, zone);
  const isBeginning = knownDays(beginnings, zone);
  const isNear = (claimed: string) => Math.abs(daysBetween(claimed, near)) < SAME_EDITION;
  let count = 0;
  return (sentence) => {
    if (MEETING.test(sentence)) return false;
    const seen = seeDates(sentence, cues);
    count += seen.length;
    if (count > LIMITS.dates) return false;
    const { opens, closes } = claimsOf(readDates(sentence, seen, cues).cued, { zone, documentDate: near });
    return (
      closes.some(({ at }) => isNear(at) && !isEnd(at)) ||
      opens.some(({ at, relative }) => !relative && beginnings.length > 0 && isNear(at) && !isBeginning(at))
    );
  };
}

/** A day without a time means the whole day; a time means what is written. */
function knownEnds(ends: string[], zone: string): (claimed: string) => boolean {
  const instants = new Set(ends);
  const isLastDay = knownDays(ends.map(justBefore), zone);
  return (claimed) => (isMidnight(claimed, zone) ? isLastDay(justBefore(claimed)) : instants.has(claimed));
}

function knownDays(instants: string[], zone: string): (claimed: string) => boolean {
  const dayOf = (instant: string) => JSON.stringify(dayIn(zone, instant));
  const days = new Set(instants.map(dayOf));
  return (claimed) => days.has(dayOf(claimed));
}

function isMidnight(instant: string, zone: string): boolean {
  return instantOf(dayIn(zone, instant), zone) === instant;
}

const iso = (instant: number) => new Date(instant).toISOString();
