import type { Core } from '@strapi/strapi';

import { rows, toMilliseconds } from './table';

/** What lies before the sender. */
export interface DueDeliveries {
  /** Subscriptions with something that may be due now. */
  due: string[];
  /** ms (UTC), the first instant at which something else will be: a retry, or the end of a claim. */
  next: number | null;
}

const IS_DUE =
  'MAX(CASE WHEN next_try_at <= ? AND (claimed_until IS NULL OR claimed_until <= ?) THEN 1 ELSE 0 END) AS is_due';
const LATER =
  'MIN(CASE WHEN next_try_at > ? THEN next_try_at WHEN claimed_until > ? THEN claimed_until END) AS later';

/** Asks for the agenda, in one statement. */
export async function readAgenda(strapi: Core.Strapi, now: number): Promise<DueDeliveries> {
  const at = new Date(now);
  const knex = strapi.db.connection;
  const lines: Record<string, unknown>[] = await rows(strapi)
    .where('status', 'pending')
    .groupBy('subscription_id')
    .select('subscription_id', knex.raw(IS_DUE, [at, at]), knex.raw(LATER, [at, at]));
  const later = lines.map((line) => toMilliseconds(line.later)).filter((instant) => instant !== null);
  return {
    due: lines.filter((line) => Number(line.is_due) === 1).map((line) => line.subscription_id as string),
    next: later.length > 0 ? Math.min(...later) : null,
  };
}
