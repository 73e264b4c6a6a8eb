import type { Core } from '@strapi/strapi';

import { pluginConfig } from '../config';
import { announcementsOf, type Context } from '../seam';
import { service } from '../services';
import { change, rotateSecret, sendTest, subscribe, unsubscribe, type WithSecret } from './manage';
import { readChange, readNew, type Rules } from './read-input';
import { findSubscription, findSubscriptions, shown, type Subscription } from './store';

/** The admin API of subscriptions. Secrets are in the answers of `create` and `rotate`, and in no other. */
export function createSubscriptionsController({ strapi }: { strapi: Core.Strapi }) {
  const rules = (): Rules => ({
    ...pluginConfig(strapi),
    knownEvents: announcementsOf(strapi).types.eventNames(),
  });

  /** With the subscription that the path names, or 404. */
  const withOne = (handle: (subscription: Subscription, ctx: Context) => unknown) => async (ctx: Context) => {
    const { documentId } = ctx.params;
    const subscription = await findSubscription(strapi, documentId);
    if (!subscription) return ctx.notFound(`there is no subscription ${documentId}`);
    return handle(subscription, ctx);
  };

  return {
    find: async () => ({ data: (await findSubscriptions(strapi)).map(shown) }),

    findOne: withOne((subscription) => ({ data: shown(subscription) })),

    async create(ctx: Context) {
      const created = await subscribe(strapi, readNew(ctx.request.body, rules()));
      ctx.status = 201;
      ctx.body = { data: shownOnce(created) };
    },

    update: withOne(async (subscription, ctx) => ({
      data: shown((await change(strapi, subscription, readChange(ctx.request.body, rules())))!),
    })),

    delete: withOne(async (subscription, ctx) => {
      await unsubscribe(strapi, subscription);
      ctx.status = 204;
    }),

    rotate: withOne(async (subscription) => ({ data: shownOnce(await rotateSecret(strapi, subscription)) })),

    test: withOne(async (subscription, ctx) => {
      if (!subscription.enabled) return ctx.conflict('the subscription is switched off: switch it on first');
      const { documentId, messageId, status } = await sendTest(strapi, subscription);
      service(strapi, 'sender').wake();
      return { data: { documentId, messageId, status } };
    }),
  };
}

function shownOnce({ subscription, secret }: WithSecret) {
  return { ...shown(subscription), secret };
}
