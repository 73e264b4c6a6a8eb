import type { Core } from '@strapi/strapi';

import { SUBSCRIPTION } from '../constants';

/** A subscription as it is stored. */
export interface Subscription {
  documentId: string;
  name: string;
  url: string;
  events: string[];
  enabled: boolean;
  /** Encrypted: see secrets.ts. */
  secrets: string;
  /** Why it was switched off, unless an administrator did it. */
  disabledReason: string | null;
  disabledAt: string | null;
  createdAt: string;
  updatedAt: string;
}

type SubscriptionColumns = Partial<Omit<Subscription, 'disabledAt'> & { disabledAt: Date | null }>;

/**
 * The query engine, not the Document Service, because the Document Service's events would trigger Strapi's own
 * webhooks. It joins transactions.
 */
function table(strapi: Core.Strapi) {
  return strapi.db.query(SUBSCRIPTION);
}

export function findSubscription(strapi: Core.Strapi, documentId: string): Promise<Subscription | null> {
  return table(strapi).findOne({ where: { documentId } });
}

/** All subscriptions, in the order of their creation. */
export function findSubscriptions(strapi: Core.Strapi): Promise<Subscription[]> {
  return table(strapi).findMany({ orderBy: { id: 'asc' } });
}

export function findEnabled(strapi: Core.Strapi): Promise<Subscription[]> {
  return table(strapi).findMany({ where: { enabled: true } });
}

export function createSubscription(strapi: Core.Strapi, data: SubscriptionColumns): Promise<Subscription> {
  return table(strapi).create({ data });
}

/** @returns `null` when there is none */
export function updateSubscription(
  strapi: Core.Strapi,
  documentId: string,
  data: SubscriptionColumns
): Promise<Subscription | null> {
  return table(strapi).update({ where: { documentId }, data });
}

export function deleteSubscription(strapi: Core.Strapi, documentId: string): Promise<unknown> {
  return table(strapi).deleteMany({ where: { documentId } });
}
