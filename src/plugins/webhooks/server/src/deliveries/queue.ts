import type { Core } from '@strapi/strapi';

import { type Message } from '@guichet/strapi-plugin-transitions';
import { deadlines } from '../partners';
import { findEnabled, type Subscription } from '../subscriptions/store';
import { deliveries } from './table';

/** A message, without the fields that only its record needs. */
type Queued = Pick<Message, 'messageId' | 'event' | 'body'> & { entryKey: string };

/** Queues messages for every subscription that wants them, in the current transaction. */
export async function queueForSubscribers(strapi: Core.Strapi, messages: Message[]): Promise<void> {
  const subscriptions = await findEnabled(strapi);
  const data = messages.flatMap(({ uid, entryId, ...message }) =>
    subscriptions
      .filter(({ events }) => events.includes(message.event))
      .map((subscription) => row(strapi, subscription, { ...message, entryKey: `${uid}:${entryId}` }))
  );
  if (data.length > 0) await deliveries(strapi).createMany({ data });
}

/** How many subscriptions want an event. */
export async function countSubscribers(strapi: Core.Strapi, event: string): Promise<number> {
  return (await findEnabled(strapi)).filter(({ events }) => events.includes(event)).length;
}

/** Queues a message for one subscription only. */
export function queueFor(strapi: Core.Strapi, subscription: Subscription, message: Queued) {
  return deliveries(strapi).create({ data: row(strapi, subscription, message) });
}

/** Queues a delivery again that was given up, cancelled or delivered: under the same id, for as long as a new one. */
export function queueAgain(strapi: Core.Strapi, documentId: string): Promise<unknown> {
  const data = { ...due(strapi), claimedUntil: null, deliveredAt: null };
  return deliveries(strapi).updateMany({ where: { documentId, status: { $ne: 'pending' } }, data });
}

/** Cancels what was not delivered yet. */
export function cancelPending(strapi: Core.Strapi, subscriptionId: string): Promise<unknown> {
  const data = { status: 'cancelled', nextTryAt: null, claimedUntil: null };
  return deliveries(strapi).updateMany({ where: { subscriptionId, status: 'pending' }, data });
}

function row(strapi: Core.Strapi, subscription: Subscription, { messageId, event, entryKey, body }: Queued) {
  const { documentId: subscriptionId } = subscription;
  return { messageId, event, entryKey, body, subscriptionId, tries: [], ...due(strapi) };
}

function due(strapi: Core.Strapi) {
  const now = new Date(deadlines(strapi, 'clock').now());
  return { status: 'pending', queuedAt: now, nextTryAt: now };
}
