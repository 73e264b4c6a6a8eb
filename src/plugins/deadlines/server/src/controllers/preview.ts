import type { Core } from '@strapi/strapi';

import type { RequestContext } from '@guichet/strapi-kit';
import { service } from '../services';

/**
 * `at` answers the instant of the request: `{ data: { instant: ISO } }`. Strapi derives the permission to preview from
 * its name.
 */
export function createPreview({ strapi }: { strapi: Core.Strapi }) {
  return {
    at(ctx: RequestContext) {
      ctx.body = { data: { instant: new Date(service(strapi, 'clock').instant()).toISOString() } };
    },
  };
}
