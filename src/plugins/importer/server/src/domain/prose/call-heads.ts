import type { CueMark } from './cues';
import { anyOf, wordsPattern, type Language } from './language';
import type { CallPhrase } from './named-calls';

/**
 * Whether the dates of a sentence can be those of a call that it names. "L'exposition des lauréats de l'appel", "the
 * contract won through the call" and "the questions about the call" have dates of their own; "la date limite de l'appel"
 * and "les réponses à l'appel" have not. So what stands before a preposition has to be known. Answers are only likely to
 * have the call's dates: "une permanence pour préparer votre réponse à l'appel" has its own.
 */
export type IsAbout = (sentence: string, phrase: CallPhrase, cues: CueMark[]) => 'yes' | 'likely' | 'no';

/** The farthest word that can be meant. */
const REACH = 150;
const CLAUSE = /[.;:!?()]|, (?=\p{L}+ )/u;

export function headsOf({ words: { heads, rounds } }: Language): IsAbout {
  // "La 5e édition de l'appel" and "edition 5 of the call" are the call.
  const isRound = new RegExp(String.raw`(?<!\p{L})(?:${anyOf(rounds)})(?: \d{1,3})? ?$`, 'iu');
  const joined = new RegExp(
    String.raw`(?<!\p{L})(?:${anyOf(heads.prepositions)}) ?(?:(?:${anyOf(heads.determiners)}) ?)?(?:\p{L}+ )?$`,
    'iu'
  );
  const known = wordsPattern(heads.words, 'iu');
  return (sentence, phrase, cues) => {
    const begin = Math.max(0, phrase.begin - REACH);
    const lead = sentence.slice(begin, phrase.begin);
    const match = joined.exec(lead);
    if (!match) return 'yes';
    const head = lead.slice(0, match.index).split(CLAUSE).at(-1)!;
    const from = begin + match.index - head.length;
    const isDated = cues.some(
      (cue) => cue.from >= from && cue.to <= phrase.begin && !cue.isTight && HEADS.has(cue.role)
    );
    // "de l'appel à projets ouvert jusqu'au"
    const isDescribed = cues.some(
      (cue) => HEADS.has(cue.role) && cue.from >= phrase.end && cue.from <= phrase.end + 2
    );
    if (!/\p{L}/u.test(head) || isRound.test(head) || isDated || isDescribed) return 'yes';
    return known.test(head) ? 'likely' : 'no';
  };
}

const HEADS = new Set<string>([
  'opens',
  'closes',
  'due',
  'before',
  'extends',
  'former',
  'cutOff',
  'endless',
  'rolling',
]);
