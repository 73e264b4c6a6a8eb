import type { Core } from '@strapi/strapi';

import { addRoutesBefore, schemasOf } from '@guichet/strapi-kit';
import { config } from './config';
import { routesOf } from './http/routes';
import { readFeedTypes } from './schema/feed-type';
import { deadlines } from './partners';

export default {
  config,

  /** @throws OptInError if a schema's opt-in is wrong */
  register({ strapi }: { strapi: Core.Strapi }): void {
    const models = deadlines(strapi, 'models') ?? new Map();
    const labels = deadlines(strapi, 'labels') ?? new Map();
    for (const type of readFeedTypes(schemasOf(strapi), models, labels)) {
      addRoutesBefore(strapi, type.uid, 'feeds', routesOf(strapi, type));
    }
  },
};
