import type { Core } from '@strapi/strapi';

import { type KoaContext } from '@guichet/strapi-kit';
import { refuse } from '../refusals';
import { service } from '../services';
import { findSubscription } from '../subscriptions/store';
import { findDelivery, readLog, shownWhole } from './log';
import { queueAgain } from './queue';
import { readLogQuery } from './log-query';

/** The admin API of the log of deliveries. */
export function createDeliveriesController({ strapi }: { strapi: Core.Strapi }) {
  const notFound = (ctx: KoaContext) => ctx.notFound(`there is no delivery ${ctx.params.documentId}`);

  return {
    find: (ctx: KoaContext) => readLog(strapi, readLogQuery(ctx.query)),

    async findOne(ctx: KoaContext) {
      const delivery = await findDelivery(strapi, ctx.params.documentId);
      return delivery ? { data: await shownWhole(strapi, delivery) } : notFound(ctx);
    },

    async resend(ctx: KoaContext) {
      const delivery = await findDelivery(strapi, ctx.params.documentId);
      if (!delivery) return notFound(ctx);
      const subscription = await findSubscription(strapi, delivery.subscriptionId);
      if (!subscription) return refuse(ctx, 'subscription-gone');
      if (!subscription.enabled) return refuse(ctx, 'subscription-off');
      await queueAgain(strapi, delivery.documentId);
      service(strapi, 'sender').wake();
      const queued = (await findDelivery(strapi, delivery.documentId))!;
      return { data: await shownWhole(strapi, queued) };
    },
  };
}
