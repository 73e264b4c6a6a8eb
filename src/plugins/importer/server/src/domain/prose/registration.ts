import type { Message } from '../messages/say';
import { callPhrasesOf } from './call-phrases';
import { claimsOf, type ProseContext } from './claims';
import { cuedDatesOf } from './date-cues';
import { forPatterns, sentencesOf } from './plain-text';

/** A date for registering, with the sentence that gives it. */
export interface RegistrationDate {
  at: string;
  sentence: string;
}

export interface RegistrationDates {
  opens: RegistrationDate[];
  closes: RegistrationDate[];
  doubts: Message[];
}

const REGISTRATION = /(?<!\p{L})(?:inscri|réserv|enregistre)/iu;

/**
 * The dates that a document gives for registering to its event, in reading order. Sentences about a call are
 * left to the call.
 */
export function findRegistrationDates(pieces: string[], context: ProseContext): RegistrationDates {
  const found: RegistrationDates = { opens: [], closes: [], doubts: [] };
  for (const sentence of pieces.flatMap(sentencesOf)) {
    const plain = forPatterns(sentence);
    if (!REGISTRATION.test(plain) || callPhrasesOf(plain).length > 0) continue;
    const { opens, closes, doubts } = claimsOf(cuedDatesOf(plain), context);
    found.opens.push(...opens.map(({ at }) => ({ at, sentence })));
    found.closes.push(...closes.map(({ at }) => ({ at, sentence })));
    found.doubts.push(...doubts);
  }
  return found;
}
