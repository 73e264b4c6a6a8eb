import type { Message } from '../messages/say';
import { callPhrasesOf, mayNameCall } from './call-phrases';
import { claimsOf, type ProseContext } from './claims';
import { readDates } from './date-cues';
import { forPatterns, quote, sentencesOf } from './plain-text';
import { createReadableDates } from './readable-dates';

/** A date for registration, with the sentence that gives it. */
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
 * The dates that a document gives for registration to its event, in reading order. Sentences about a call are left out.
 */
export function findRegistrationDates(pieces: string[], context: ProseContext): RegistrationDates {
  const found: RegistrationDates = { opens: [], closes: [], doubts: [] };
  const seeDates = createReadableDates();
  for (const sentence of pieces.flatMap(sentencesOf)) {
    const plain = forPatterns(sentence);
    if (!REGISTRATION.test(plain)) continue;
    if (mayNameCall(plain) && callPhrasesOf(plain).length > 0) continue;
    const { cued } = readDates(plain, seeDates(plain));
    const { opens, closes, doubts } = claimsOf(cued, context);
    const quoted = quote(sentence, plain, cued[0]);
    found.opens.push(...opens.map(({ at }) => ({ at, sentence: quoted })));
    found.closes.push(...closes.map(({ at }) => ({ at, sentence: quoted })));
    found.doubts.push(...doubts);
  }
  return found;
}
