import type { Core } from '@strapi/strapi';

import { addRoutesBefore, guardSchemas, schemasOf } from '@guichet/strapi-kit';
import { config } from './config';
import { createExplain } from './http/explain';
import { routesOf } from './http/routes';
import { readFeedTypes } from './schema/feed-type';
import { deadlines } from './partners';

export default {
  config,
  services: { explain: createExplain },

  /** @throws OptInError if a schema's opt-in is wrong */
  register({ strapi }: { strapi: Core.Strapi }): void {
    const models = deadlines(strapi, 'models') ?? new Map();
    const labels = deadlines(strapi, 'labels') ?? new Map();
    for (const type of readFeedTypes(schemasOf(strapi), models, labels)) {
      addRoutesBefore(strapi, type.uid, 'feeds', routesOf(strapi, type));
    }
    guardSchemas(strapi, {
      plugin: 'feeds',
      of: 'type',
      read: (schemas) => readFeedTypes(schemas, deadlines(strapi, 'opt-ins')?.read(schemas) ?? new Map()),
    });
  },
};
