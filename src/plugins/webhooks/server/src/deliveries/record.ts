import type { Core } from '@strapi/strapi';

import { nextTryAt } from '../domain/retry';
import type { Attempt } from '../domain/delivery-outcome';
import type { LeasedDelivery } from './lease';
import { deliveries } from './table';

/** What becomes of a claimed delivery after an attempt. */
export interface AfterAttempt {
  status: 'delivered' | 'failed' | 'pending';
  /** ms (UTC), of the next attempt */
  nextTryAt: number | null;
}

/** In ms; `now` UTC. */
interface Circumstances {
  now: number;
  giveUpAfter: number;
  retryAfter: number | null;
}

/** What follows a failed attempt: another attempt, or none because the time is up. */
export function afterFailure(
  { tries, queuedAt }: LeasedDelivery,
  { now, giveUpAfter, retryAfter }: Circumstances
): AfterAttempt {
  const since = tries.filter(({ at }) => Date.parse(at) >= queuedAt).length + 1;
  const next = nextTryAt({ queuedAt, tries: since, giveUpAfter, retryAfter }, now, Math.random());
  return { status: next === null ? 'failed' : 'pending', nextTryAt: next };
}

/**
 * Writes an attempt into the log, unless the claim has expired and another instance has taken over, or the delivery was
 * cancelled.
 *
 * @param now ms (UTC)
 */
export async function record(
  strapi: Core.Strapi,
  { id, claimedUntil, tries }: LeasedDelivery,
  attempt: Attempt,
  outcome: AfterAttempt,
  now: number
): Promise<void> {
  await deliveries(strapi).updateMany({
    where: { id, status: 'pending', claimedUntil: new Date(claimedUntil) },
    data: {
      status: outcome.status,
      tries: [...tries, attempt],
      nextTryAt: outcome.nextTryAt ? new Date(outcome.nextTryAt) : null,
      claimedUntil: null,
      deliveredAt: outcome.status === 'delivered' ? new Date(now) : null,
    },
  });
}
