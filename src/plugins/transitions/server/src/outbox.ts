import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { v5 } from 'uuid';

import { createDetached } from '@guichet/strapi-kit';
import { MESSAGE } from './constants';

/** One announcement, as recorded. */
export interface Message {
  /** The Standard Webhooks `webhook-id`: stable across tries. `msg_…` */
  messageId: string;
  /** As `call.opened`. */
  event: string;
  /** ms (UTC), the true instant of the transition */
  occurredAt: number;
  /** ms (UTC) */
  announcedAt: number;
  /** As `api::call.call`. */
  uid: string;
  /** The documentId. */
  entryId: string;
  /** JSON text, exactly what is signed and sent. */
  body: string;
}

/** Who passes messages on. */
export interface Recipient {
  /** Called inside the transaction that records the messages, which `strapi.db.query` joins. What it throws undoes them. */
  accept: (messages: Message[]) => Promise<void>;
  /** Called after that transaction has committed, outside of it. Must not throw, is not awaited. */
  committed: (messages: Message[]) => void;
  /** How many receivers an event has, for who asks before it happens. */
  audience: (event: string) => Promise<number>;
}

export interface Outbox {
  addRecipient: (recipient: Recipient) => void;
  /**
   * Records messages, and hands them to every recipient, in the transaction under way or one of its own. Once it has
   * committed, recipients are told, and each message is emitted on Strapi's event hub under its event's name: there at
   * most once, since a process that ends in between does not make up for it.
   */
  announce: (messages: Message[]) => Promise<void>;
  /** How many receivers an event has with all recipients together. */
  audience: (event: string) => Promise<number>;
}

/** A new id for a message that tells of nothing that happened. */
export function newMessageId(): string {
  return asMessageId(randomUUID());
}

/** Of the identifiers of messages; made once, at random. RFC 9562, section 6.6. */
const NAMESPACE = '8d5e2a0c-41a7-4b1e-9a3d-6c0f5b7e1d28';

/**
 * The id of a message about something that happened: the same when it is announced again after an older state of the
 * database was restored, so that receivers do not act twice. RFC 9562, section 5.5 (UUID version 5).
 *
 * @param what says what happened: the entry, the event, its instant
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

/** Where the clock stands still, one thing can happen twice at one instant: the second time is another message. */
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
