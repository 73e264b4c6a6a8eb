import type { Core } from '@strapi/strapi';

interface Internals {
  pool: { numUsed(): number; numPendingAcquires(): number };
  webhooks: { queue: { running: number } };
}

/** True while Strapi talks to its database or delivers webhooks. */
export function isBusy(strapi: Core.Strapi): boolean {
  const pool = strapi.db.connection.client.pool as Internals['pool'];
  const webhooks = strapi.get('webhookRunner') as Internals['webhooks'];
  return pool.numUsed() + pool.numPendingAcquires() + webhooks.queue.running > 0;
}
