import type { Message } from '../messages/say';
import type { Mention } from '../model';
import { CallTalk } from './call-talk';
import { readLanguage } from './language';
import { readAll } from './reader';
import { withZoneOf, type ProseContext } from './resolve';

export interface FoundMentions {
  mentions: Mention[];
  doubts: Message[];
}

/** For how many sentences a call is spoken of without being named again. */
const LASTING = 8;

/**
 * The calls that a document dates. A call that is only named is not a mention.
 *
 * @param title of the document, which may name its call
 * @param pieces the document's texts (Markdown, HTML) in reading order
 * @param isEvent whether it is the page of an event: what opens there without a call is the event itself
 * @returns nothing for a language that is not read
 * @throws BrokenDocument if there are more dates than a document may have
 */
export function findMentions(
  title: string,
  pieces: string[],
  context: ProseContext,
  { isEvent = false } = {}
): FoundMentions {
  // Most documents name no call, and are not read any further.
  if (![title, ...pieces].some((text) => readLanguage(context.locale)?.mayName(text, 'call')))
    return { mentions: [], doubts: [] };
  const talk = new CallTalk(withZoneOf(pieces, context), isEvent ? 0 : LASTING);
  // The title is above all headings.
  for (const heard of readAll([title], context.locale)) talk.hear({ ...heard, level: 0 });
  for (const heard of readAll(pieces, context.locale)) talk.hear(heard);
  return talk.conclude();
}
