import type { Message } from '../../src/plugins/transitions/server/src/outbox';
import type { TestApp } from './app';

/** What a test expects of an announcement. */
export interface Announced {
  event: string;
  occurredAt: string;
  entryId: string;
  from: string | null;
  to: string | null;
}

/** Makes one pass. */
export function reconcile({ strapi }: TestApp): Promise<void> {
  return strapi.plugin('transitions').service('reconciler').run();
}

export const isEdit = ({ event }: Message) => event.startsWith('entry.');

/** All messages about transitions that were recorded, in order. */
export async function messagesOf(app: TestApp): Promise<Message[]> {
  return (await allMessagesOf(app)).filter((message) => !isEdit(message));
}

/** All messages about edits, in order. */
export async function editsOf(app: TestApp): Promise<Message[]> {
  return (await allMessagesOf(app)).filter(isEdit);
}

/** All messages that were recorded, in order. */
export async function allMessagesOf({ strapi }: TestApp): Promise<Message[]> {
  const rows = await strapi.db.query('plugin::transitions.message').findMany({ orderBy: { id: 'asc' } });
  return rows.map((row: Record<string, unknown>) => ({
    ...(row as unknown as Message),
    occurredAt: Number(row.occurredAt),
    announcedAt: Number(row.announcedAt),
  }));
}

/** Makes a pass, and returns what it announced. */
export async function announced(app: TestApp): Promise<Announced[]> {
  const known = new Set((await messagesOf(app)).map(({ messageId }) => messageId));
  await reconcile(app);
  const fresh = (await messagesOf(app)).filter(({ messageId }) => !known.has(messageId));
  return fresh.map(asAnnounced);
}

function asAnnounced({ event, occurredAt, entryId, body }: Message): Announced {
  const { from, to } = JSON.parse(body).data;
  return { event, occurredAt: new Date(occurredAt).toISOString(), entryId, from, to };
}
