import type { Core } from '@strapi/strapi';

import { schemasOf } from '@guichet/strapi-kit';
import { config } from './config';
import { routesOf } from './http/routes';
import { readFeedTypes } from './schema/feed-type';
import { addRoutesBefore, deadlines } from './seam';

export default {
  config,

  /** @throws OptInError where a schema opts in wrongly */
  register({ strapi }: { strapi: Core.Strapi }): void {
    const models = deadlines(strapi, 'models') ?? new Map();
    for (const type of readFeedTypes(schemasOf(strapi), models)) {
      addRoutesBefore(strapi, type.uid, routesOf(strapi, type));
    }
  },
};
