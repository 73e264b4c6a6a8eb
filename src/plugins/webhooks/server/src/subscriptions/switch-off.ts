import type { Core } from '@strapi/strapi';

import { cancelPending } from '../deliveries/queue';
import { deadlines } from '../partners';
import { updateSubscription, type Subscription } from './store';

/**
 * Switches a subscription off, and cancels its pending deliveries.
 *
 * @param disabledReason shown to administrators; `null` if one of them did it
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
