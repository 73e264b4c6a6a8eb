import type { Core } from '@strapi/strapi';

import { rows, toMilliseconds } from './table';

/** What the sender has to do now and next. */
export interface DueDeliveries {
  /** Subscriptions with a delivery that may be due now. */
  due: string[];
  /** ms (UTC): when the next delivery is due, by a retry or by the end of a claim. */
  next: number | null;
}

const IS_DUE =
  'MAX(CASE WHEN next_try_at <= ? AND (claimed_until IS NULL OR claimed_until <= ?) THEN 1 ELSE 0 END) AS is_due';
const LATER =
  'MIN(CASE WHEN next_try_at > ? THEN next_try_at WHEN claimed_until > ? THEN claimed_until END) AS later';

/** Reads both in one statement. */
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
