import type { Core } from '@strapi/strapi';

import { placeMiddleware, useDocuments } from '@guichet/strapi-kit';
import { config } from './config';
import { createRespond } from './http/respond';
import { service } from './services';
import { followContent } from './content/follow-content';
import { createDrafts } from './http/drafts';
import { createLifetimes } from './http/lifetimes';

export default {
  config,
  services: { content: followContent, lifetimes: createLifetimes, drafts: createDrafts },
  middlewares: { respond: createRespond },

  /** @throws Error if the middleware is configured before that for CORS, whose headers differ from site to site */
  register({ strapi }: { strapi: Core.Strapi }): void {
    placeMiddleware(strapi, 'plugin::http-cache.respond', { behind: ['strapi::cors'] });
    useDocuments(strapi, 'http-cache', service(strapi, 'drafts').middleware);
  },

  /** Starts to watch writes, here and by other instances. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await service(strapi, 'content').start();
  },

  destroy({ strapi }: { strapi: Core.Strapi }): void {
    service(strapi, 'content').stop();
  },
};
