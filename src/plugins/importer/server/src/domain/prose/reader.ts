import { LIMITS } from '../limits';
import { BrokenDocument } from '../problems';
import { headsOf, type IsAbout } from './call-heads';
import { cuesOf, type CueMark } from './cues';
import { daysOf, type SpokenDate } from './days';
import { readLanguage, type Language } from './language';
import { callsOf, type CallPhrase } from './named-calls';
import { passagesOf, type Passage } from './passages';
import { statementsOf, type Statement } from './statements';

/** A sentence with what is found in it. */
export interface Heard extends Passage {
  calls: CallPhrase[];
  dates: SpokenDate[];
  readonly cues: CueMark[];
  readonly statements: Statement[];
  language: Language;
  isAbout: IsAbout;
}

/** Reads a sentence, with what is found in it. */
export type Read = (passage: Passage) => Heard;

const READERS = new Map<Language, Read>();

/**
 * The sentences of Markdown texts, with what is found in each.
 *
 * @returns nothing for a language that is not read
 * @throws BrokenDocument if there are more dates than a document may have
 */
export function* readAll(texts: string[], locale: string): Generator<Heard> {
  const language = readLanguage(locale);
  if (!language) return;
  const read = readerOf(language);
  let dates = 0;
  for (const text of texts)
    for (const passage of passagesOf(text, language)) {
      const heard = read(passage);
      dates += heard.dates.length;
      if (dates > LIMITS.dates) throw new BrokenDocument('too-many-dates', { limit: LIMITS.dates });
      yield heard;
    }
}

/** Reads one sentence after the other. */
export function readerOf(language: Language): Read {
  const known = READERS.get(language) ?? createReader(language);
  READERS.set(language, known);
  return known;
}

function createReader(language: Language): Read {
  const daysIn = daysOf(language);
  const callsIn = callsOf(language);
  const isAbout = headsOf(language);
  const statementsIn = statementsOf(language);
  return (passage) => {
    const dates = /\d/.test(passage.plain) ? daysIn(passage.plain) : [];
    let cues: CueMark[] | undefined;
    return {
      ...passage,
      dates,
      calls: callsIn(passage.plain),
      language,
      isAbout,
      // Read when they are needed: most sentences speak of no call.
      get cues() {
        cues ??= readCues(passage.plain, dates, language);
        return cues;
      },
      get statements() {
        return statementsIn(passage.plain, dates, this.cues);
      },
    };
  };
}

/** Words of a date and of a name are no cues: « Ateliers d'été » is no workshop. */
function readCues(plain: string, dates: SpokenDate[], language: Language): CueMark[] {
  const taken = [...dates, ...quotesIn(plain)].sort((one, other) => one.from - other.from);
  return outside(cuesOf(plain, language), taken);
}

/** The cues that overlap no span; both in the order of the text. */
function outside(cues: CueMark[], spans: { from: number; to: number }[]): CueMark[] {
  let next = 0;
  return cues.filter(({ from, to }) => {
    while (next < spans.length && spans[next].to <= from) next += 1;
    return next === spans.length || spans[next].from >= to;
  });
}

const QUOTE = /[«“"„‘][^«»“”"„‘]{1,80}[»”"’']/gu;

function quotesIn(plain: string): { from: number; to: number }[] {
  return [...plain.matchAll(QUOTE)].map(({ index, 0: text }) => ({ from: index, to: index + text.length }));
}
