import type { Core } from '@strapi/strapi';

import { subscribe } from '@guichet/strapi-plugin-webhooks';
import type { Answerers } from './protocol';

/** Questions to this app that measure the cost of its announcements. */
export function announcing(strapi: Core.Strapi): Answerers {
  return {
    pass: async () => {
      await strapi.plugin('transitions').service('reconciler').run();
      return 'done';
    },
    'start-clock': (at) => {
      const clock = strapi.plugin('deadlines').service('clock');
      clock.startAt(at);
      return clock.now() - Date.now();
    },
    subscribe: async (url) => {
      const input = { name: 'bench', url: String(url), events: ['call.closed'], enabled: true };
      return (await subscribe(strapi, input)).subscription.documentId;
    },
    'subscribe-to-all': async (url) => {
      const types = strapi.plugin('transitions').service('types') as unknown as {
        eventNames: () => string[];
      };
      const input = { name: 'bench', url: String(url), events: types.eventNames(), enabled: true };
      return (await subscribe(strapi, input)).secret;
    },
  };
}
