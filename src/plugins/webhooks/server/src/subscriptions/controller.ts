import type { Core } from '@strapi/strapi';

import { type KoaContext } from '@guichet/strapi-kit';
import { pluginConfig } from '../config';
import { transitions } from '../partners';
import { refuse } from '../refusals';
import { service } from '../services';
import { change, rotateSecret, sendTest, subscribe, unsubscribe } from './manage';
import { readChange, readNew, type Rules } from './read-input';
import { shown, shownList, shownOnce, shownRotated } from './shown';
import { findSubscription, type Subscription } from './store';

/** What a subscriber has to know before subscribing. */
export interface EventList {
  /** Names of the events that are announced, sorted. */
  events: string[];
  /** How long (ms) the old secret also signs after it was replaced. */
  secretOverlap: number;
}

/** The admin API of subscriptions. Only `create` and `rotate` answer with secrets. */
export function createSubscriptionsController({ strapi }: { strapi: Core.Strapi }) {
  const rules = (): Rules => ({
    ...pluginConfig(strapi),
    knownEvents: transitions(strapi, 'types').eventNames(),
  });

  /** Passes the subscription that the path names, or answers 404. */
  const withOne =
    (handle: (subscription: Subscription, ctx: KoaContext) => unknown) => async (ctx: KoaContext) => {
      const { documentId } = ctx.params;
      const subscription = await findSubscription(strapi, documentId);
      if (!subscription) return ctx.notFound(`there is no subscription ${documentId}`);
      return handle(subscription, ctx);
    };

  return {
    describe(): { data: EventList } {
      const { secretOverlap } = pluginConfig(strapi);
      return { data: { events: rules().knownEvents, secretOverlap } };
    },

    find: async () => ({ data: await shownList(strapi) }),

    findOne: withOne((subscription) => ({ data: shown(subscription) })),

    async create(ctx: KoaContext) {
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

    rotate: withOne(async (each) => ({ data: shownRotated(await rotateSecret(strapi, each)) })),

    test: withOne(async (subscription, ctx) => {
      if (!subscription.enabled) return refuse(ctx, 'subscription-off');
      const { documentId, messageId, status } = await sendTest(strapi, subscription);
      service(strapi, 'sender').wake();
      return { data: { documentId, messageId, status } };
    }),
  };
}
