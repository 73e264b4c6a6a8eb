import type { Announcement } from '../domain/decide';
import { messageIdOf, type Message } from '../outbox';

/** What a message is about. */
interface About {
  uid: string;
  documentId: string;
  locales: string[];
  slug: string | null;
  /** The entry as the public sees it; `null` if the public may not read it, or nothing of it is public. */
  entry: unknown;
}

/**
 * Composes the message for an announcement. Its body has the form that Standard Webhooks recommends: `type`,
 * `timestamp` and `data`.
 *
 * @param now ms (UTC)
 * @param version distinguishes this announcement from others with the same event and document
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
