import { say, type Message } from '../messages/say';
import type { Mention } from '../model';
import { callPhrasesOf, type CallPhrase } from './call-phrases';
import { claimsOf, type ProseContext } from './claims';
import { cuedDatesOf, impossibleDatesOf, type CuedDate } from './date-cues';
import { forPatterns, sentencesOf } from './plain-text';

export interface FoundMentions {
  mentions: Mention[];
  doubts: Message[];
}

/** A date that stands behind one of these belongs to a meeting about the call, not to the call. */
export const MEETING =
  /(?<!\p{L})(?:webinaires?|rencontres?|ateliers?|séminaires?|réunions?|journées?|séances?|salons?|auditions?|jurys?|évènements?|événements?|cérémonies?)(?!\p{L})/iu;
/** A date further away in its sentence hardly speaks of the call. */
const FAR = 200;

/**
 * The calls that a document dates. A call that is only named makes no mention, but its edition completes
 * the others of its kind when the document knows one edition only.
 *
 * @param pieces the document's texts (Markdown, HTML) in reading order
 */
export function findMentions(pieces: string[], context: ProseContext): FoundMentions {
  const found: FoundMentions = { mentions: [], doubts: [] };
  const named: CallPhrase[] = [];
  for (const sentence of pieces.flatMap(sentencesOf)) {
    const plain = forPatterns(sentence);
    const phrases = callPhrasesOf(plain);
    if (phrases.length === 0) continue;
    named.push(...phrases);
    found.doubts.push(...impossibleDatesOf(plain).map((words) => say('impossible-words', { words })));
    const cued = cuedDatesOf(plain);
    for (const phrase of phrases) {
      const own = cued.filter((cue) => subjectOf(plain, cue, phrases) === phrase);
      addMentions(found, phrase, own, sentence, context);
    }
  }
  return { ...found, mentions: found.mentions.map((mention) => withEdition(mention, named)) };
}

function addMentions(
  found: FoundMentions,
  { kind, edition }: CallPhrase,
  cued: CuedDate[],
  sentence: string,
  context: ProseContext
): void {
  const { opens, closes, doubts } = claimsOf(cued, context);
  found.doubts.push(...doubts);
  for (let index = 0; index < Math.max(opens.length, closes.length); index += 1) {
    found.mentions.push({
      kind,
      edition,
      opens: opens[index] ?? null,
      closes: closes[index] ?? null,
      sentence,
    });
  }
}

/** The call of the sentence that a date belongs to: the one before it, unless its words point ahead. */
function subjectOf(sentence: string, cue: CuedDate, phrases: CallPhrase[]): CallPhrase | null {
  const before = phrases.filter((phrase) => phrase.to <= cue.from).at(-1);
  const after = phrases.find((phrase) => phrase.from >= cue.to);
  const pointsAhead =
    cue.subjectFollows || /^\s*[:–-]\s*(?:\p{L}+'|\p{L}+ )?$/u.test(sentence.slice(cue.to, after?.from));
  const phrase = pointsAhead ? (after ?? before) : (before ?? after);
  if (!phrase) return null;
  const between =
    phrase.to <= cue.from ? sentence.slice(phrase.to, cue.from) : sentence.slice(cue.to, phrase.from);
  return between.length > FAR || MEETING.test(between) ? null : phrase;
}

function withEdition(mention: Mention, named: CallPhrase[]): Mention {
  if (mention.edition !== null) return mention;
  const editions = new Set(named.filter(({ kind }) => kind === mention.kind).map(({ edition }) => edition));
  editions.delete(null);
  return { ...mention, edition: editions.size === 1 ? [...editions][0] : null };
}
