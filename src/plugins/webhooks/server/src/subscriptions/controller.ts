import type { Core } from '@strapi/strapi';

import { pluginConfig } from '../config';
import { announcementsOf, type Context } from '../seam';
import { service } from '../services';
import { readHealth, type SubscriptionHealth } from './health';
import {
  change,
  rotateSecret,
  sendTest,
  subscribe,
  unsubscribe,
  type Rotated,
  type WithSecret,
} from './manage';
import { readChange, readNew, type Rules } from './read-input';
import { findSubscription, findSubscriptions, shown, type Shown, type Subscription } from './store';

/** A subscription in a list of all. */
export type Listed = Shown & { health: SubscriptionHealth };

/** What has to be known before one can subscribe. */
export interface Description {
  /** Names of the events that are announced, sorted. */
  events: string[];
  /** How long (ms) the former secret signs too, once a new one was made. */
  secretOverlap: number;
}

/** A subscription whose secret has just been made. */
export type ShownOnce = Shown & { secret: string };

/** One whose secret was replaced; `formerSignsUntil` is ISO (UTC). */
export type ShownRotated = ShownOnce & { formerSignsUntil: string | null };

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
    async find(): Promise<{ data: Listed[] }> {
      const health = await readHealth(strapi);
      const all = await findSubscriptions(strapi);
      return { data: all.map((each) => ({ ...shown(each), health: health(each.documentId) })) };
    },

    describe(): { data: Description } {
      const { secretOverlap } = pluginConfig(strapi);
      return { data: { events: rules().knownEvents, secretOverlap } };
    },

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

    rotate: withOne(async (subscription) => ({
      data: shownRotated(await rotateSecret(strapi, subscription)),
    })),

    test: withOne(async (subscription, ctx) => {
      if (!subscription.enabled) return ctx.conflict('the subscription is switched off: switch it on first');
      const { documentId, messageId, status } = await sendTest(strapi, subscription);
      service(strapi, 'sender').wake();
      return { data: { documentId, messageId, status } };
    }),
  };
}

function shownOnce({ subscription, secret }: WithSecret): ShownOnce {
  return { ...shown(subscription), secret };
}

function shownRotated({ formerSignsUntil, ...rotated }: Rotated): ShownRotated {
  const until = formerSignsUntil === null ? null : new Date(formerSignsUntil).toISOString();
  return { ...shownOnce(rotated), formerSignsUntil: until };
}
