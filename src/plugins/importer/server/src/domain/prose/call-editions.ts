import type { Span } from './call-names';
import { anyOf, type Language } from './language';

/** Finds the edition of a call beside its words: a number as text; null if none is said. */
export type ReadEdition = (sentence: string, phrase: Span, around: Span) => string | null;

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };
/** How far before a call its rank may stand: "la troisième grande". */
const RANK = 60;
/** How far from a call its edition may stand. */
const REACH = 160;

/** "6e édition", "appel à projets n° 6", "promotion Delta 6", "édition III", "Édition : 3e". */
export function editionsOf(language: Language): ReadEdition {
  const { number, ordinals, rankEnds } = language.words;
  const rank = rankPattern(language);
  const round = roundPattern(language);
  const ranked = new RegExp(String.raw`${rank} ${round}(?!\p{L})`, 'iu');
  const numbered = new RegExp(
    String.raw`${round}(?: \p{Lu}[\p{L}-]*){0,3} ?:? (?:(?:${number}) ?)?(?<rank>\d{1,3}|[IVX]+)(?:${rankEnds})?(?![\d./-]|\p{L}| \p{L}+ \d{4})`,
    'u'
  );
  const behind = new RegExp(String.raw`^ (?:${number}) ?(?<rank>\d{1,3})(?![\d-])`, 'iu');
  const before = new RegExp(String.raw`${rank} (?:\p{L}+ )?$`, 'iu');
  const valueOf = valuesOf(ordinals);
  return (sentence, { from, to }, around) => {
    const near = sentence.slice(Math.max(around.from, from - REACH), Math.min(around.to, to + REACH));
    const found =
      behind.exec(sentence.slice(to, to + RANK)) ??
      before.exec(sentence.slice(Math.max(around.from, from - RANK), from)) ??
      ranked.exec(near) ??
      numbered.exec(near);
    return found && valueOf(found.groups!.rank);
  };
}

/** "2e édition" or "édition 2", as a pattern without groups. */
export function editionPattern(language: Language): string {
  const round = roundPattern(language);
  return String.raw`(?:${rankPattern(language).replace('?<rank>', '?:')} ${round}|${round} (?:\d|[IVX]))`;
}

function rankPattern({ words: { ordinals, rankEnds } }: Language): string {
  return String.raw`(?<rank>(?<![\p{L}\d])(?:${anyOf(ordinals)}|\d{1,3} ?(?:${rankEnds})|[IVX]+ ?(?:${rankEnds})))`;
}

function roundPattern({ words: { rounds } }: Language): string {
  return `(?:${anyOf(rounds.flatMap((word) => [word, word[0].toUpperCase() + word.slice(1)]))})`;
}

function valuesOf(ordinals: string[]): (text: string) => string | null {
  const patterns = ordinals.map((ordinal) => new RegExp(`^(?:${ordinal})$`, 'iu'));
  return (text) => {
    const digits = /\d+/.exec(text);
    if (digits) return String(Number(digits[0]));
    const index = patterns.findIndex((ordinal) => ordinal.test(text));
    if (index >= 0) return String(index + 1);
    // Found without regard to case: "vie" is a life and not the sixth.
    const numeral = text.replace(/[^IVX]/g, '');
    return numeral === '' ? null : String(fromRoman(numeral));
  };
}

function fromRoman(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN[letter]);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
