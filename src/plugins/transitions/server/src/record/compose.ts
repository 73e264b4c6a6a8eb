import type { Timeline } from '../../../../deadlines/server/src/levels/timeline';
import type { Announcement } from '../domain/decide';
import { messageIdOf, type Message } from '../outbox';

/**
 * The message that tells of a transition, its body in the form that Standard Webhooks recommends: `type`, `timestamp`
 * and `data`.
 *
 * @param entry the entry's public representation, `null` where the public may not read it
 * @param now ms (UTC)
 */
export function compose(
  uid: string,
  { documentId, locales, slug }: Timeline,
  { event, occurredAt, from, to }: Announcement,
  entry: unknown,
  now: number
): Message {
  const announcedAt = new Date(now).toISOString();
  const data = { announcedAt, uid, documentId, locales, from, to, slug, entry };
  const body = JSON.stringify({ type: event, timestamp: new Date(occurredAt).toISOString(), data });
  // Several deadlines can move at one instant: they differ in what they were and became.
  const messageId = messageIdOf([uid, documentId, event, occurredAt, from, to]);
  return { messageId, event, occurredAt, announcedAt: now, uid, entryId: documentId, body };
}
