import type { Core } from '@strapi/strapi';

import { dueAt } from './deliveries/lease';
import { IS_FAILING, rows, toMilliseconds } from './deliveries/table';
import { deadlines } from './partners';
import { SUBSCRIPTION } from './constants';

/** ms; a delivery that is due and has waited longer than this is late. */
const LATE_AFTER = 60_000;

/**
 * The part of health about deliveries. `waiting`: how many have not arrived yet. `oldestUnsentAt`: when the oldest of
 * them was queued. `failing`: how many failed and are retried. `switchedOff`: how many subscriptions are off. Degraded
 * while a delivery has been due for more than a minute.
 */
export function createHealthPart(strapi: Core.Strapi) {
  return async () => {
    const now = deadlines(strapi, 'clock').now();
    const [late]: Record<string, unknown>[] = await dueAt(strapi, now - LATE_AFTER).count({ number: '*' });
    const [unsent]: Record<string, unknown>[] = await rows(strapi)
      .where('status', 'pending')
      .min({ queuedAt: 'queued_at' })
      .count({ number: '*' });
    const oldestUnsentAt = toMilliseconds(unsent.queuedAt);
    return {
      degraded: Number(late.number) > 0,
      waiting: Number(unsent.number),
      oldestUnsentAt: oldestUnsentAt === null ? null : new Date(oldestUnsentAt).toISOString(),
      failing: await countFailing(strapi),
      switchedOff: await strapi.db.query(SUBSCRIPTION).count({ where: { enabled: false } }),
    };
  };
}

async function countFailing(strapi: Core.Strapi): Promise<number> {
  const [{ number }] = await rows(strapi).whereRaw(IS_FAILING).count({ number: '*' });
  return Number(number);
}
