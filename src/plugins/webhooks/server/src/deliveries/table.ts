import type { Core } from '@strapi/strapi';

import { DELIVERY } from '../constants';
import type { Attempt } from '../domain/delivery-outcome';

/**
 * `pending`: to be tried; `delivered`: has arrived; `failed`: given up; `cancelled`: nobody wants it any more, since the
 * subscription was switched off or deleted.
 */
export const STATUSES = ['pending', 'delivered', 'failed', 'cancelled'] as const;
export type DeliveryStatus = (typeof STATUSES)[number];

/** One message on its way to one subscription. Instants are ISO texts here. */
export interface Delivery {
  id: number;
  documentId: string;
  messageId: string;
  subscriptionId: string;
  event: string;
  /** `uid:documentId` of what the message is about: such messages arrive in their order. */
  entryKey: string;
  /** Sent as it stands. */
  body: string;
  status: DeliveryStatus;
  tries: Attempt[];
  /** Since when it is tried, and until when it may be: see config.giveUpAfter. */
  queuedAt: string;
  nextTryAt: string | null;
  /** Until when an instance is at it. */
  claimedUntil: string | null;
  deliveredAt: string | null;
}

/** What failed and is tried again is due later than it was queued. The same for a row: `progressOf`. */
export const IS_FAILING = "status = 'pending' AND next_try_at > queued_at";

/** How far a delivery is: `failing` is what is pending and failed already. */
export type DisplayedStatus = DeliveryStatus | 'failing';

/** The same for a row as `IS_FAILING` for the database. */
export function progressOf({
  status,
  nextTryAt,
  queuedAt,
}: Pick<Delivery, 'status' | 'nextTryAt' | 'queuedAt'>): DisplayedStatus {
  const isFailing =
    status === 'pending' && nextTryAt !== null && Date.parse(nextTryAt) > Date.parse(queuedAt);
  return isFailing ? 'failing' : status;
}

/** The query engine, which joins the transaction under way. */
export function deliveries(strapi: Core.Strapi) {
  return strapi.db.query(DELIVERY);
}

/** Knex, for what the query engine cannot say. It joins no transaction: not to be used inside of one. */
export function rows(strapi: Core.Strapi, alias?: string) {
  return strapi.db.getConnection(alias ? `webhooks_deliveries as ${alias}` : 'webhooks_deliveries');
}

export function isPostgres(strapi: Core.Strapi): boolean {
  return strapi.db.dialect.client === 'postgres';
}

/** Instants as drivers give them: a Date, or milliseconds. */
export function toMilliseconds(instant: unknown): number | null {
  return instant === null ? null : new Date(instant as Date | number).getTime();
}
