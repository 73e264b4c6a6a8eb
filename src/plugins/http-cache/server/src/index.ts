import type { Core } from '@strapi/strapi';

import { config } from './config';
import { createRespond } from './http/respond';
import { service, services } from './services';

export default {
  config,
  services,
  middlewares: { respond: createRespond },

  register({ strapi }: { strapi: Core.Strapi }): void {
    strapi.documents.use(service(strapi, 'drafts').middleware);
  },

  /** Begins to watch what is written, here and by other instances. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await service(strapi, 'content').start();
  },

  destroy({ strapi }: { strapi: Core.Strapi }): void {
    service(strapi, 'content').stop();
  },
};
