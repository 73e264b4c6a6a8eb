import type { Message } from '../messages/say';
import { readDate } from './claimed-dates';
import { readLanguage } from './language';
import { quote } from './plain-text';
import { readAll, type Heard } from './reader';
import { withZoneOf, type ProseContext } from './resolve';

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

/**
 * The dates that a document gives for registration to its event, in reading order. Sentences about a call are left out.
 *
 * @throws BrokenDocument if there are more dates than a document may have
 */
export function findRegistrationDates(pieces: string[], given: ProseContext): RegistrationDates {
  const found: RegistrationDates = { opens: [], closes: [], doubts: [] };
  if (!pieces.some((text) => readLanguage(given.locale)?.mayName(text, 'registration'))) return found;
  const context = withZoneOf(pieces, given);
  for (const heard of aboutRegistration(readAll(pieces, context.locale))) {
    for (const statement of heard.statements) {
      const { opens, closes, doubts } = readDate(statement, heard, context);
      const sentence = quote(heard.sentence, heard.plain, statement);
      if (opens) found.opens.push({ at: opens.at, sentence });
      if (closes) found.closes.push({ at: closes.at, sentence });
      found.doubts.push(...doubts);
    }
  }
  return found;
}

/** Sentences that speak of registering, and those below a heading that does. */
function* aboutRegistration(sentences: Iterable<Heard>): Generator<Heard> {
  let heading: number | null = null;
  for (const heard of sentences) {
    const speaks = heard.cues.some(({ role }) => role === 'registration');
    if (heard.level !== null && (heading === null || heard.level <= heading))
      heading = speaks ? heard.level : null;
    if (heard.calls.length === 0 && (speaks || heading !== null)) yield heard;
  }
}
