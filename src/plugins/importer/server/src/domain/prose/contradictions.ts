import { dayIn, daysBetween, instantOf, justBefore } from '../dates/zone';
import { LIMITS } from '../limits';
import { readDate } from './claimed-dates';
import { readLanguage } from './language';
import { passagesOf } from './passages';
import { readerOf, type Heard } from './reader';

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

interface StateWords {
  /** What is open or closed. Doors and shops do not count. */
  subject: RegExp;
  /** About the present, and without a condition. */
  open: RegExp;
  closed: RegExp;
  condition: RegExp;
  /** A whole period: what is open in it is so in every state. */
  period: RegExp;
}

const STATE_WORDS: Record<string, StateWords> = {
  fr: {
    subject:
      /(?<!\p{L})(?:appels?|candidatures?|dépôts?|inscriptions?|guichet|plateforme|formulaire)(?!\p{L})/iu,
    open: /\b(?:est|sont|restent?)\s+(?:(?:désormais|maintenant|actuellement|toujours|encore)\s+)?ouverte?s?(?!\p{L})/iu,
    closed:
      /\b(?:est|sont)\s+(?:(?:désormais|maintenant|actuellement)\s+)?(?:fermée?s?|close?s?|clôturée?s?|terminée?s?)(?!\p{L})/iu,
    period: /(?<!\p{L})(?:du|entre le)\s+\P{Nd}{0,20}\d.*\s(?:au|et le)\s+\P{Nd}{0,20}\d/iu,
    condition: /(?<!\p{L})(?:si|quand|lorsqu(?:e|')|dès qu(?:e|')|une fois qu(?:e|')|tant qu(?:e|'))/iu,
  },
  en: {
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
  const language = readLanguage(checked.locale);
  const words = STATE_WORDS[checked.locale.split('-')[0]];
  if (!language || !words) return [];
  const read = readerOf(language);
  const namesOtherDate = dateCheck(checked);
  return checked.texts.flatMap(({ text, word }) =>
    passagesOf(text, language).flatMap((passage) => {
      const kinds: Contradiction['kind'][] = [];
      if (/\d/.test(passage.plain) && namesOtherDate(read(passage))) kinds.push('date');
      if (claimsOtherState(passage.plain, (word ?? checked.word) === checked.during, words))
        kinds.push('state');
      return kinds.map((kind) => ({ kind, sentence: passage.sentence }));
    })
  );
}

function claimsOtherState(sentence: string, isDuring: boolean, words: StateWords): boolean {
  const { subject, open, closed, condition, period } = words;
  if (!subject.test(sentence) || condition.test(sentence) || period.test(sentence)) return false;
  return isDuring ? closed.test(sentence) : open.test(sentence);
}

/** Whether a sentence names another date. Sentences are passed one by one. */
function dateCheck({ windows, cutOffs, zone, locale }: TextsToCheck): (heard: Heard) => boolean {
  const ends = [...windows.map(({ until }) => until), ...cutOffs].filter((end) => end !== null).map(iso);
  const beginnings = windows.flatMap(({ from }) => (from === null ? [] : [iso(from)]));
  const near = ends[0] ?? beginnings[0];
  if (near === undefined) return () => false;
  const isEnd = knownEnds(ends, zone);
  const isBeginning = knownDays(beginnings, zone);
  const isNear = (claimed: string) => Math.abs(daysBetween(claimed, near)) < SAME_EDITION;
  const context = { locale, zone, documentDate: near };
  let count = 0;
  return (heard) => {
    if (heard.dates.length === 0 || heard.cues.some(({ role }) => role === 'other')) return false;
    count += heard.dates.length;
    if (count > LIMITS.dates) return false;
    const statements = heard.statements;
    return statements.some((statement) => {
      const { opens, closes } = readDate(statement, heard, context);
      const isOtherEnd = closes !== null && isNear(closes.at) && !isEnd(closes.at);
      const isOtherOpening =
        opens !== null && beginnings.length > 0 && isNear(opens.at) && !isBeginning(opens.at);
      return isOtherEnd || isOtherOpening;
    });
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
