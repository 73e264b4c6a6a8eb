import type { Core } from '@strapi/strapi';

import { dueAt } from './deliveries/lease';
import { IS_FAILING, rows, toMilliseconds } from './deliveries/table';
import { deadlines } from './partners';
import { SUBSCRIPTION } from './constants';

/** ms; what nobody has taken up after that is late. */
const LATE_AFTER = 60_000;

/**
 * What health says of deliveries: `waiting`, how many have not arrived yet, and `oldestUnsentAt`, when the oldest of
 * them was queued; `failing`, how many failed and are tried again; `switchedOff`, how many subscriptions are. Degraded
 * while something is due that nobody has tried for a minute.
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
