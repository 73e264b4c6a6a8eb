import type { CallKind } from '../model';
import { editionsOf } from './call-editions';
import { namesOf, type Names, type Span } from './call-names';
import { anyOf, wordsPattern, type Language } from './language';

/** Where a sentence names a call. */
export interface CallPhrase extends Span {
  kind: CallKind;
  edition: string | null;
  isPlural: boolean;
  /** As the sentence writes them; several if the phrase is about several calls. */
  names: string[];
  /** Those of each name; empty if one edition is all that is said. */
  editions: (string | null)[];
  /** Where something stands in brackets after each of several names. */
  notes: Span[];
  /** Where its words begin and end with its names. */
  begin: number;
  end: number;
}

/** Reads the calls that a sentence (in the form of `forPatterns`) names, in the order of the text. */
export type ReadCalls = (sentence: string) => CallPhrase[];

/** Nobody writes a sentence with more calls of one kind. Where there are more, the first ones are read. */
const MOST_IN_A_SENTENCE = 1000;

export function callsOf(language: Language): ReadCalls {
  const families = familiesOf(language);
  const namesAt = namesOf(language);
  const editionAt = editionsOf(language);
  const isVerb = verbsOf(language);
  const plural = new RegExp(String.raw`^(?:${anyOf(language.words.plurals)})(?!\p{L})`, 'iu');
  const any = wordsPattern(
    families.map(({ pattern }) => pattern.source),
    'iu'
  );
  return (sentence) => {
    if (!any.test(sentence)) return [];
    const found = families
      .flatMap(({ kind, pattern }) =>
        firstMatches(sentence, pattern).map((match) => ({
          kind,
          isPlural: plural.test(match[0]),
          ...spanOf(match),
        }))
      )
      .filter((span) => !isVerb(sentence, span))
      .sort((a, b) => a.from - b.from || b.to - a.to);
    const apart = found.filter(({ from }, index) => index === 0 || from >= found[index - 1].to);
    return apart.map((span, index) => {
      const around = { from: apart[index - 1]?.to ?? 0, to: apart[index + 1]?.from ?? sentence.length };
      const { names, notes, from: begin, to: end }: Names = namesAt(sentence, span, around);
      const editions = notes.map((note) => editionAt(sentence, { from: note.from, to: note.from }, note));
      return { ...span, names, editions, notes, begin, end, edition: editionAt(sentence, span, around) };
    });
  };
}

function familiesOf({ words: { calls } }: Language): { kind: CallKind; pattern: RegExp }[] {
  return Object.entries(calls).flatMap(([name, spelling]) => {
    const kind = name as CallKind;
    const { spelt, acronym } = spelling;
    // Only in capitals, because "un ami" is a friend.
    const short = acronym ? [{ kind, pattern: wordsPattern([acronym], 'gu') }] : [];
    return [{ kind, pattern: wordsPattern(spelt) }, ...short];
  });
}

function firstMatches(sentence: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (const match of sentence.matchAll(pattern)) {
    if (matches.length === MOST_IN_A_SENTENCE) break;
    matches.push(match);
  }
  return matches;
}

function spanOf(match: RegExpExecArray): Span {
  return { from: match.index, to: match.index + match[0].length };
}

/** "The report calls for proposals": before the verb stands who calls. */
function verbsOf({ words: { alsoVerb } }: Language): (sentence: string, span: Span) => boolean {
  if (!alsoVerb) return () => false;
  const verb = new RegExp(`^${alsoVerb.word}`, 'iu');
  const noun = new RegExp(String.raw`(?:^|[\s(“"])(?:${anyOf(alsoVerb.nounAfter)}) $`, 'iu');
  return (sentence, { from, to }) => {
    if (!verb.test(sentence.slice(from, to))) return false;
    const before = sentence.slice(Math.max(0, from - 30), from);
    return /\p{Ll} $/u.test(before) && !noun.test(before);
  };
}
