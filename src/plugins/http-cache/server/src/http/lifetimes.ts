import type { Core } from '@strapi/strapi';

import type { Lifetimes } from '@guichet/strapi-kit';
import { lifetimeOf } from '../domain/lifetime';
import { pluginConfig, service } from '../services';
import { clockOf } from './clock';

/** @returns the service `plugin::http-cache.lifetimes` */
export function createLifetimes({ strapi }: { strapi: Core.Strapi }): Lifetimes {
  const { maxAge } = pluginConfig(strapi);
  const { instant, changesAhead } = clockOf(strapi);
  return {
    instant,
    since: async (dependencies, from) => {
      const none = { from, until: from };
      try {
        const next = (await changesAhead(from)).nextOf(dependencies.tables);
        // Somebody wrote in the meantime: it was right when it was read, but must not be used again.
        const isCurrent = service(strapi, 'content').isCurrent(dependencies);
        return isCurrent ? lifetimeOf(from, next, maxAge) : none;
      } catch (error) {
        strapi.log.error(
          `http-cache: what was read gets no lifetime, because the next change is unknown: ${error}`
        );
        return none;
      }
    },
  };
}
