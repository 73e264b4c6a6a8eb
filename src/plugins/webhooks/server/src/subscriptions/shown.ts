import type { Core } from '@strapi/strapi';

import { readHealth, type SubscriptionHealth } from './health';
import type { Rotated, WithSecret } from './manage';
import { findSubscriptions, type Subscription } from './store';

/** A subscription as the admin shows it: everything but its secrets. */
export type Shown = Omit<Subscription, 'secrets'>;

/** A subscription in the list. */
export type Listed = Shown & { health: SubscriptionHealth };

/** A subscription whose secret was just made. */
export type ShownOnce = Shown & { secret: string };

/** One whose secret was replaced; `formerSignsUntil` is ISO (UTC). */
export type ShownRotated = ShownOnce & { formerSignsUntil: string | null };

export function shown({ documentId, name, url, events, enabled, ...rest }: Subscription): Shown {
  const { disabledReason, disabledAt, createdAt, updatedAt } = rest;
  return { documentId, name, url, events, enabled, disabledReason, disabledAt, createdAt, updatedAt };
}

export async function shownList(strapi: Core.Strapi): Promise<Listed[]> {
  const healthOf = await readHealth(strapi);
  const all = await findSubscriptions(strapi);
  return all.map((each) => ({ ...shown(each), health: healthOf(each.documentId) }));
}

export function shownOnce({ subscription, secret }: WithSecret): ShownOnce {
  return { ...shown(subscription), secret };
}

export function shownRotated({ formerSignsUntil, ...rotated }: Rotated): ShownRotated {
  const until = formerSignsUntil === null ? null : new Date(formerSignsUntil).toISOString();
  return { ...shownOnce(rotated), formerSignsUntil: until };
}
