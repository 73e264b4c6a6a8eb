import type { Core } from '@strapi/strapi';

import { type RequestContext, typesWithDrafts } from '@guichet/strapi-kit';

/**
 * `read` answers the uids of the content types that have drafts: `{ data: { types: string[] } }`. Strapi derives the
 * permission to read drafts from its name.
 */
export function createDraftsController({ strapi }: { strapi: Core.Strapi }) {
  return {
    read(ctx: RequestContext) {
      ctx.body = { data: { types: typesWithDrafts(strapi).filter((uid) => uid.startsWith('api::')) } };
    },
  };
}
