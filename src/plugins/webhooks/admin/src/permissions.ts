import { useRBAC } from '@strapi/strapi/admin';

import type { AdminAction } from '../../server/src/permissions';

const may = (action: AdminAction) => [{ action: `plugin::webhooks.${action}`, subject: null }];

/** What each part of the pages needs. Constants, because `useRBAC` asks again when it gets a new array. */
export const permissions = {
  readSubscriptions: may('subscriptions.read'),
  updateSubscriptions: may('subscriptions.update'),
  readDeliveries: may('deliveries.read'),
  resendDeliveries: may('deliveries.resend'),
};

/** Whether the user may do something; `false` until that is known. */
export function useMay(name: keyof typeof permissions): boolean {
  return Object.values(useRBAC(permissions[name]).allowedActions).every(Boolean);
}
