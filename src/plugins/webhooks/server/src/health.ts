import type { Core } from '@strapi/strapi';

import type { KnexQuery } from '@guichet/strapi-kit';
import { claimedSince, dueAt } from './deliveries/lease';
import { IS_FAILING, rows, toMilliseconds } from './deliveries/table';
import { deadlines } from './partners';
import { SUBSCRIPTION } from './constants';
import { service } from './services';

/** ms; a delivery that is due and has waited longer than this is late. */
const LATE_AFTER = 60_000;
/** Failed passes in a row that are more than a moment's trouble. Passes are a second apart. */
const FAILURES = 3;

/**
 * The part of health about deliveries. `waiting`: how many have not arrived yet. `oldestUnsentAt`: when the oldest of
 * them was queued. `failing`: how many failed and are retried. `switchedOff`: how many subscriptions are off.
 * `failedPasses`: how often in a row this instance could not find out what is due. Degraded after three failed passes,
 * while a delivery has been due for more than a minute, or while an attempt cannot be recorded.
 */
export function createHealthPart(strapi: Core.Strapi) {
  return async () => {
    const now = deadlines(strapi, 'clock').now();
    const untried = await countOf(dueAt(strapi, now - LATE_AFTER));
    const unrecorded = await countOf(claimedSince(strapi, now - LATE_AFTER));
    const failedPasses = service(strapi, 'sender').failures();
    const [unsent]: Record<string, unknown>[] = await rows(strapi)
      .where('status', 'pending')
      .min({ queuedAt: 'queued_at' })
      .count({ number: '*' });
    const oldestUnsentAt = toMilliseconds(unsent.queuedAt);
    return {
      degraded: untried + unrecorded > 0 || failedPasses >= FAILURES,
      waiting: Number(unsent.number),
      oldestUnsentAt: oldestUnsentAt === null ? null : new Date(oldestUnsentAt).toISOString(),
      failing: await countOf(rows(strapi).whereRaw(IS_FAILING)),
      switchedOff: await strapi.db.query(SUBSCRIPTION).count({ where: { enabled: false } }),
      failedPasses,
    };
  };
}

async function countOf(query: KnexQuery): Promise<number> {
  const [{ number }]: Record<string, unknown>[] = await query.count({ number: '*' });
  return Number(number);
}
