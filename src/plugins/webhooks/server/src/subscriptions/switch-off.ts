import type { Core } from '@strapi/strapi';

import { cancelPending } from '../deliveries/queue';
import { deadlines } from '../partners';
import { updateSubscription, type Subscription } from './store';

/**
 * Switches a subscription off, and cancels what is on its way to it.
 *
 * @param disabledReason what an administrator reads; `null` where it was one
 */
export async function switchOff(
  strapi: Core.Strapi,
  documentId: string,
  disabledReason: string | null
): Promise<Subscription | null> {
  const disabledAt = new Date(deadlines(strapi, 'clock').now());
  return await strapi.db.transaction(async () => {
    await cancelPending(strapi, documentId);
    return updateSubscription(strapi, documentId, { enabled: false, disabledReason, disabledAt });
  });
}
