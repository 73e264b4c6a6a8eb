import type { Core } from '@strapi/strapi';

import type { KnexQuery } from '@guichet/strapi-kit';
import { pluginConfig } from '../config';
import type { Attempt } from '../domain/delivery-outcome';
import { isPostgres, rows, toMilliseconds } from './table';

/** ms by which a claim outlasts the longest attempt, for the work before and after it. */
const BEYOND_TIMEOUT = 10_000;

/** How long a claim lasts, in ms. By then the attempt is over and recorded. */
export function leaseTime(strapi: Core.Strapi): number {
  return pluginConfig(strapi).timeout + BEYOND_TIMEOUT;
}

/** A delivery that only this instance may send until an instant. Instants in ms (UTC). */
export interface LeasedDelivery {
  id: number;
  messageId: string;
  event: string;
  body: string;
  tries: Attempt[];
  queuedAt: number;
  claimedUntil: number;
}

/** Deliveries that are due at an instant, not claimed, and first in the line of their document to their subscriber. */
export function dueAt(strapi: Core.Strapi, now: number): KnexQuery {
  const at = new Date(now);
  const older = rows(strapi, 'older')
    .select('older.id')
    .where('older.status', 'pending')
    .whereRaw('older.subscription_id = due.subscription_id')
    .whereRaw('older.entry_key = due.entry_key')
    .whereRaw('older.id < due.id')
    // Keeps PostgreSQL from planning a join: while its statistics know of few pending deliveries, that would compare
    // each with all others, for every claim.
    .limit(1)
    .offset(strapi.db.connection.raw('0') as never);
  return rows(strapi, 'due')
    .where('due.status', 'pending')
    .where('due.next_try_at', '<=', at)
    .where((free) => void free.whereNull('due.claimed_until').orWhere('due.claimed_until', '<=', at))
    .whereNotExists(older);
}

/** Claimed deliveries that were due a whole claim before `now`: an earlier claim ended without a recorded attempt. */
export function claimedSince(strapi: Core.Strapi, now: number): KnexQuery {
  return rows(strapi)
    .where('status', 'pending')
    .whereNotNull('claimed_until')
    .where('next_try_at', '<=', new Date(now - leaseTime(strapi)));
}

/**
 * Claims deliveries that are due, in one statement. Instances that ask at the same time get different ones. A claim
 * that has expired, because its instance ended, no longer counts.
 *
 * @param now ms (UTC), like `until`
 */
export async function leaseDue(
  strapi: Core.Strapi,
  subscriptionId: string,
  limit: number,
  { now, until }: { now: number; until: number }
): Promise<LeasedDelivery[]> {
  const due = dueAt(strapi, now)
    .select('due.id')
    .where('due.subscription_id', subscriptionId)
    .orderBy(['due.next_try_at', 'due.id'])
    .limit(limit);
  const leased = await rows(strapi)
    .where((chosen) => void choose(strapi, chosen, due))
    .update({ claimed_until: new Date(until) })
    .returning(['id', 'message_id', 'event', 'body', 'tries', 'queued_at', 'claimed_until']);
  return leased.map(read).sort((one, other) => one.id - other.id);
}

/**
 * As an array, PostgreSQL evaluates it once. As a subquery in a join it might evaluate it, and lock rows, more than
 * once.
 */
function choose(strapi: Core.Strapi, chosen: KnexQuery, due: KnexQuery): void {
  if (isPostgres(strapi)) chosen.whereRaw('id = ANY(ARRAY(?))', [due.forUpdate().skipLocked()]);
  else chosen.whereIn('id', due);
}

function read(row: Record<string, unknown>): LeasedDelivery {
  return {
    id: row.id as number,
    messageId: row.message_id as string,
    event: row.event as string,
    body: row.body as string,
    tries: typeof row.tries === 'string' ? JSON.parse(row.tries) : row.tries,
    queuedAt: toMilliseconds(row.queued_at)!,
    claimedUntil: toMilliseconds(row.claimed_until)!,
  };
}
