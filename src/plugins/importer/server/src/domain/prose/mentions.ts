import { say, type Message } from '../messages/say';
import type { CallKind, Mention } from '../model';
import { callPhrasesOf, mayNameCall, type CallPhrase } from './call-phrases';
import { claimsOf, type Claims, type ProseContext } from './claims';
import { readDates, type CuedDate } from './date-cues';
import { forPatterns, quote, sentencesOf } from './plain-text';
import { createReadableDates } from './readable-dates';

export interface FoundMentions {
  mentions: Mention[];
  doubts: Message[];
}

/** A date after one of these belongs to a meeting about the call, not to the call. */
export const MEETING =
  /(?<!\p{L})(?:webinaires?|rencontres?|ateliers?|séminaires?|réunions?|journées?|séances?|salons?|auditions?|jurys?|évènements?|événements?|cérémonies?)(?!\p{L})/iu;
/** A date further away in the sentence is hardly about the call. */
const FAR = 200;

/**
 * The calls that a document dates. A call that is only named is not a mention, but its edition completes the others of
 * its kind if the document has only one edition.
 *
 * @param pieces the document's texts (Markdown, HTML) in reading order
 */
export function findMentions(pieces: string[], context: ProseContext): FoundMentions {
  const mentions: Mention[] = [];
  const doubts: Message[] = [];
  const editions = new Map<CallKind, Set<string>>();
  const seeDates = createReadableDates();
  for (const sentence of pieces.flatMap(sentencesOf).filter(mayNameCall)) {
    const plain = forPatterns(sentence);
    const phrases = callPhrasesOf(plain);
    if (phrases.length === 0) continue;
    noteEditions(editions, phrases);
    const { cued, impossible } = readDates(plain, seeDates(plain));
    doubts.push(...impossible.map((words) => say('impossible-words', { words })));
    for (const [phrase, own] of datesOfCalls(plain, cued, phrases)) {
      const claims = claimsOf(own, context);
      doubts.push(...claims.doubts);
      mentions.push(...mentionsOf(phrase, claims, quote(sentence, plain, phrase)));
    }
  }
  return { mentions: mentions.map((mention) => withEdition(mention, editions)), doubts };
}

function mentionsOf({ kind, edition }: CallPhrase, { opens, closes }: Claims, sentence: string): Mention[] {
  return Array.from({ length: Math.max(opens.length, closes.length) }, (_, index) => ({
    kind,
    name: null,
    edition,
    opens: opens[index] ?? null,
    closes: closes[index] ?? null,
    formerly: [],
    cutOffs: [],
    rolling: false,
    sentence,
  }));
}

/** The dates of each call of a sentence, in the order of the text. Calls without dates have none. */
function datesOfCalls(sentence: string, cued: CuedDate[], phrases: CallPhrase[]): [CallPhrase, CuedDate[]][] {
  const dates = new Map<CallPhrase, CuedDate[]>();
  for (const cue of cued) {
    const phrase = subjectOf(sentence, cue, phrases);
    if (!phrase) continue;
    const own = dates.get(phrase);
    if (own) own.push(cue);
    else dates.set(phrase, [cue]);
  }
  return phrases.flatMap((phrase) => (dates.has(phrase) ? [[phrase, dates.get(phrase)!]] : []));
}

/** The call that a date in the sentence belongs to: the one before it, unless its words point ahead. */
function subjectOf(sentence: string, cue: CuedDate, phrases: CallPhrase[]): CallPhrase | null {
  const before = lastBefore(phrases, cue.from);
  const after = phrases[firstFrom(phrases, cue.to)];
  const pointsAhead =
    cue.subjectFollows || /^\s*[:–-]\s*(?:\p{L}+'|\p{L}+ )?$/u.test(sentence.slice(cue.to, after?.from));
  const phrase = pointsAhead ? (after ?? before) : (before ?? after);
  if (!phrase) return null;
  const between =
    phrase.to <= cue.from ? sentence.slice(phrase.to, cue.from) : sentence.slice(cue.to, phrase.from);
  return between.length > FAR || MEETING.test(between) ? null : phrase;
}

/** The last phrase that ends at `at` or before. */
function lastBefore(phrases: CallPhrase[], at: number): CallPhrase | undefined {
  // Phrases that overlap have different kinds, so there are few.
  let index = firstFrom(phrases, at + 1) - 1;
  while (index >= 0 && phrases[index].to > at) index -= 1;
  return phrases[index];
}

/** The index of the first phrase that begins at `at` or later, by binary search. */
function firstFrom(phrases: CallPhrase[], at: number): number {
  let [low, high] = [0, phrases.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (phrases[middle].from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function noteEditions(editions: Map<CallKind, Set<string>>, phrases: CallPhrase[]): void {
  for (const { kind, edition } of phrases) {
    if (edition === null) continue;
    editions.set(kind, (editions.get(kind) ?? new Set()).add(edition));
  }
}

function withEdition(mention: Mention, editions: Map<CallKind, Set<string>>): Mention {
  const [only, ...others] = editions.get(mention.kind) ?? [];
  if (mention.edition !== null || only === undefined || others.length > 0) return mention;
  return { ...mention, edition: only };
}
