import type { Announcement } from '../domain/decide';
import { messageIdOf, type Message } from '../outbox';

/** What a message is about. */
interface About {
  uid: string;
  documentId: string;
  locales: string[];
  slug: string | null;
  /** The entry's public representation, `null` where the public may not read it, or nothing of it is public. */
  entry: unknown;
}

/**
 * The message that makes an announcement, its body in the form that Standard Webhooks recommends: `type`, `timestamp`
 * and `data`.
 *
 * @param now ms (UTC)
 * @param version tells what is announced from other announcements of the event about the document
 */
export function compose(
  { uid, documentId, locales, slug, entry }: About,
  { event, occurredAt, from, to }: Announcement,
  now: number,
  version: (string | number | null)[]
): Message {
  const announcedAt = new Date(now).toISOString();
  const data = { announcedAt, uid, documentId, locales, from, to, slug, entry };
  const body = JSON.stringify({ type: event, timestamp: new Date(occurredAt).toISOString(), data });
  const messageId = messageIdOf([uid, documentId, event, ...version]);
  return { messageId, event, occurredAt, announcedAt: now, uid, entryId: documentId, body };
}
