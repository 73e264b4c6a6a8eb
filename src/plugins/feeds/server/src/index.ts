import type { Core } from '@strapi/strapi';

import { addRoutesBefore, guardSchemas } from '@guichet/strapi-kit';
import { createPages } from './admin/pages';
import { config } from './config';
import { createExplain } from './http/explain';
import { routesOf } from './http/routes';
import { readFeedTypes } from './schema/feed-type';
import { feedTypes } from './schema/feed-types';
import { deadlines } from './partners';

export default {
  config,
  controllers: { pages: createPages },
  routes: {
    admin: {
      type: 'admin',
      routes: [
        {
          method: 'GET',
          path: '/pages/:uid/:documentId',
          handler: 'pages.find',
          config: { policies: ['admin::isAuthenticatedAdmin'] },
        },
      ],
    },
  },
  services: { explain: createExplain },

  /** @throws OptInError if a schema's opt-in is wrong */
  register({ strapi }: { strapi: Core.Strapi }): void {
    for (const type of feedTypes(strapi)) {
      addRoutesBefore(strapi, type.uid, 'feeds', routesOf(strapi, type));
    }
    guardSchemas(strapi, {
      plugin: 'feeds',
      of: 'type',
      read: (schemas) => readFeedTypes(schemas, deadlines(strapi, 'opt-ins')?.read(schemas) ?? new Map()),
    });
  },
};
