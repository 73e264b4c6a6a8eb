import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

import { isBusy } from '@guichet/strapi-kit';

const INTERVAL = 20;
/** Between two queries of one task, the pool looks idle for a moment. */
const QUIET_INTERVALS = 5;
const LONGEST = 60_000;

/**
 * Waits for what Strapi still does after a transaction was committed: it reads the entries again and passes them to
 * webhooks, and nobody awaits that. If Strapi is destroyed before, the webhooks are lost and the reads fail on the
 * closed pool.
 */
export async function whenIdle(strapi: Core.Strapi): Promise<void> {
  let quiet = 0;
  for (let waited = 0; quiet < QUIET_INTERVALS && waited < LONGEST; waited += INTERVAL) {
    await setTimeout(INTERVAL);
    quiet = isBusy(strapi) ? 0 : quiet + 1;
  }
}
