import type { Core } from '@strapi/strapi';

import type { KnexQuery } from '@guichet/strapi-kit';
import { pluginConfig } from '../config';
import type { Attempt } from '../domain/delivery-outcome';
import { isPostgres, rows, toMilliseconds } from './table';

/** ms by which a claim outlives the longest try: for what comes before it and after. */
const BEYOND_TIMEOUT = 10_000;

/** How long a claim is good for, in ms: a try is over by then, and recorded. */
export function leaseTime(strapi: Core.Strapi): number {
  return pluginConfig(strapi).timeout + BEYOND_TIMEOUT;
}

/** A delivery that this instance has for itself until an instant. Instants in ms (UTC). */
export interface LeasedDelivery {
  id: number;
  messageId: string;
  event: string;
  body: string;
  tries: Attempt[];
  queuedAt: number;
  claimedUntil: number;
}

/** What is due at an instant, not claimed, and first in the line of its document to its subscriber. */
export function dueAt(strapi: Core.Strapi, now: number): KnexQuery {
  const at = new Date(now);
  const older = rows(strapi, 'older')
    .select('older.id')
    .where('older.status', 'pending')
    .whereRaw('older.subscription_id = due.subscription_id')
    .whereRaw('older.entry_key = due.entry_key')
    .whereRaw('older.id < due.id')
    // Keeps PostgreSQL from making a join of it: while its statistics know of few pending ones it would compare each with
    // all others, for every claim.
    .limit(1)
    .offset(strapi.db.connection.raw('0') as never);
  return rows(strapi, 'due')
    .where('due.status', 'pending')
    .where('due.next_try_at', '<=', at)
    .where((free) => void free.whereNull('due.claimed_until').orWhere('due.claimed_until', '<=', at))
    .whereNotExists(older);
}

/** What is claimed though it has been due for so long before `now` that an earlier claim was over: no try was recorded. */
export function claimedSince(strapi: Core.Strapi, now: number): KnexQuery {
  return rows(strapi)
    .where('status', 'pending')
    .whereNotNull('claimed_until')
    .where('next_try_at', '<=', new Date(now - leaseTime(strapi)));
}

/**
 * Claims deliveries that are due, in one statement: of instances that ask at once each gets others. A claim that has run
 * out, because its instance ended, is no claim.
 *
 * @param now ms (UTC), as `until`
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

/** As an array, PostgreSQL asks for them once; as a subquery to join it might ask, and lock, more than once. */
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
