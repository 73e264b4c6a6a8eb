import type { Core } from '@strapi/strapi';

import { DELIVERY } from '../constants';
import type { Attempt } from '../domain/delivery-outcome';

/**
 * `pending`: still to be sent; `delivered`: it has arrived; `failed`: given up; `cancelled`: the subscription was
 * switched off or deleted.
 */
export const STATUSES = ['pending', 'delivered', 'failed', 'cancelled'] as const;
export type DeliveryStatus = (typeof STATUSES)[number];

/** One message on its way to one subscription. Instants are ISO texts. */
export interface Delivery {
  id: number;
  documentId: string;
  messageId: string;
  subscriptionId: string;
  event: string;
  /** `uid:documentId` of the document that the message is about. Messages about one document arrive in order. */
  entryKey: string;
  /** Sent unchanged. */
  body: string;
  status: DeliveryStatus;
  tries: Attempt[];
  /** The first instant at which it is due, and the last: see config.giveUpAfter. */
  queuedAt: string;
  nextTryAt: string | null;
  /** Until when an instance may send it. */
  claimedUntil: string | null;
  deliveredAt: string | null;
}

/** A delivery that failed and is retried is due later than it was queued. `progressOf` does the same for a row. */
export const IS_FAILING = "status = 'pending' AND next_try_at > queued_at";

/** The status as displayed: `failing` is pending with at least one failed attempt. */
export type DisplayedStatus = DeliveryStatus | 'failing';

/** Does for a row what `IS_FAILING` does in the database. */
export function progressOf({
  status,
  nextTryAt,
  queuedAt,
}: Pick<Delivery, 'status' | 'nextTryAt' | 'queuedAt'>): DisplayedStatus {
  const isFailing =
    status === 'pending' && nextTryAt !== null && Date.parse(nextTryAt) > Date.parse(queuedAt);
  return isFailing ? 'failing' : status;
}

/** The query engine, which joins the current transaction. */
export function deliveries(strapi: Core.Strapi) {
  return strapi.db.query(DELIVERY);
}

/** Knex, for what the query engine cannot express. It joins no transaction, so do not use it inside one. */
export function rows(strapi: Core.Strapi, alias?: string) {
  return strapi.db.getConnection(alias ? `webhooks_deliveries as ${alias}` : 'webhooks_deliveries');
}

export function isPostgres(strapi: Core.Strapi): boolean {
  return strapi.db.dialect.client === 'postgres';
}

/** Drivers give instants as a Date or in milliseconds. */
export function toMilliseconds(instant: unknown): number | null {
  return instant === null ? null : new Date(instant as Date | number).getTime();
}
