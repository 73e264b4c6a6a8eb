import type { Core } from '@strapi/strapi';

import type { RequestContext } from '@guichet/strapi-kit';
import { service } from '../services';

/**
 * `at` answers the instant that a request is answered as of: `{ data: { instant: ISO } }`. Strapi makes the
 * permission to preview from it.
 */
export function createPreview({ strapi }: { strapi: Core.Strapi }) {
  return {
    at(ctx: RequestContext) {
      ctx.body = { data: { instant: new Date(service(strapi, 'clock').instant()).toISOString() } };
    },
  };
}
