import type { Words } from '@guichet/strapi-kit/admin';
import { deadlineText, momentText, type Window } from '@guichet/time';

/**
 * A window in a sentence, in the reader's language and the entry's zone.
 *
 * @param word the state that it is in
 */
export function windowText(say: Words, { from, until }: Window, word: string, zone: string): string {
  return say('page.window', {
    word,
    from: from === null ? 'none' : momentText(from, zone, say.locale),
    until: until === null ? 'none' : deadlineText(until, zone, say.locale),
  });
}
