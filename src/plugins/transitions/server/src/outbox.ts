import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { v5 } from 'uuid';

import { createDetached } from '@guichet/strapi-kit';
import { MESSAGE } from './constants';

/** One announcement, as recorded. */
export interface Message {
  /** The Standard Webhooks `webhook-id`: the same for all attempts. `msg_…` */
  messageId: string;
  /** For example `call.opened`. */
  event: string;
  /** ms (UTC), the true instant of the transition */
  occurredAt: number;
  /** ms (UTC) */
  announcedAt: number;
  /** For example `api::call.call`. */
  uid: string;
  /** The documentId. */
  entryId: string;
  /** JSON text, exactly what is signed and sent. */
  body: string;
}

/** Passes messages on. */
export interface Recipient {
  /** Called inside the transaction that records the messages, which `strapi.db.query` joins. An error rolls it back. */
  accept: (messages: Message[]) => Promise<void>;
  /** Called after that transaction has committed, outside it. Must not throw, and is not awaited. */
  committed: (messages: Message[]) => void;
  /** How many receivers an event has. The admin shows it before the event happens. */
  audience: (event: string) => Promise<number>;
}

export interface Outbox {
  addRecipient: (recipient: Recipient) => void;
  /**
   * Records messages and hands them to every recipient, in the current transaction or one of its own. After the commit,
   * recipients are called, and each message is emitted on Strapi's event hub under its event's name. That is at most
   * once: if the process ends in between, the event is not repeated.
   */
  announce: (messages: Message[]) => Promise<void>;
  /** How many receivers an event has, over all recipients. */
  audience: (event: string) => Promise<number>;
}

/** A new id for a message about nothing that happened, such as a test. */
export function newMessageId(): string {
  return asMessageId(randomUUID());
}

/** The namespace of message ids; made once, at random. RFC 9562, section 6.6. */
const NAMESPACE = '8d5e2a0c-41a7-4b1e-9a3d-6c0f5b7e1d28';

/**
 * The id of a message about something that happened. It is the same if that is announced again after an older backup
 * was restored, so that receivers do not act twice. RFC 9562, section 5.5 (UUID version 5).
 *
 * @param what identifies what happened: the entry, the event, its instant
 */
export function messageIdOf(what: (string | number | null)[]): string {
  return asMessageId(v5(JSON.stringify(what), NAMESPACE));
}

function asMessageId(uuid: string): string {
  return `msg_${uuid.replaceAll('-', '')}`;
}

/** @returns the service `plugin::transitions.outbox` */
export function createOutbox({ strapi }: { strapi: Core.Strapi }): Outbox {
  const recipients: Recipient[] = [];
  const outside = createDetached();

  const tell = (messages: Message[]) => {
    for (const { committed } of recipients) committed(messages);
    for (const message of messages) {
      const { event, occurredAt, uid, entryId } = message;
      strapi.log.info(`transitions: ${event} ${uid} ${entryId} at ${new Date(occurredAt).toISOString()}`);
      strapi.eventHub.emit(event, message).catch((error: unknown) => {
        strapi.log.error(`transitions: a listener to ${event} failed: ${error}`);
      });
    }
  };

  return {
    audience: async (event) => {
      const audiences = await Promise.all(recipients.map(({ audience }) => audience(event)));
      return audiences.reduce((sum, one) => sum + one, 0);
    },
    addRecipient: (recipient) => void recipients.push(recipient),
    announce: async (derived) => {
      if (derived.length === 0) return;
      await strapi.db.transaction(async ({ onCommit }) => {
        const messages = await withOwnIds(strapi, derived);
        await strapi.db.query(MESSAGE).createMany({ data: messages.map((message) => ({ ...message })) });
        for (const { accept } of recipients) await accept(messages);
        onCommit(() => outside(() => tell(messages)));
      });
    },
  };
}

/** If the clock stands still, the same thing can happen twice at one instant. The second time needs another id. */
async function withOwnIds(strapi: Core.Strapi, messages: Message[]): Promise<Message[]> {
  const ids = messages.map(({ messageId }) => messageId);
  const where = { messageId: { $in: ids } };
  const rows = await strapi.db.query(MESSAGE).findMany({ where, select: ['messageId'] });
  const taken = new Set<string>(rows.map(({ messageId }) => messageId));
  if (taken.size === 0 && new Set(ids).size === ids.length) return messages;
  const own = messages.map((message) => {
    const { messageId } = message;
    const isTaken = taken.has(messageId);
    taken.add(messageId);
    return isTaken ? { ...message, messageId: messageIdOf([messageId]) } : message;
  });
  return withOwnIds(strapi, own);
}
