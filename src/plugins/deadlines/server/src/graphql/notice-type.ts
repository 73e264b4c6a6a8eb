import type { Core } from '@strapi/strapi';

import { graphqlOf } from '@guichet/strapi-kit';
import { NOTICE, type Models } from '@guichet/time';

/**
 * Gives `notice` the type of the component that it is taken from, so that a query selects in it what it needs;
 * the attribute by itself would be JSON. Without the graphql plugin there is nothing to do.
 */
export function typeNotices(strapi: Core.Strapi, models: Models): void {
  const graphql = graphqlOf(strapi);
  if (!graphql) return;
  const { extension, typeOf } = graphql;
  for (const { uid, notices } of models.values()) {
    if (!notices) continue;
    extension.shadowCRUD(uid).field(NOTICE).disable();
    extension.use(() => ({
      typeDefs: `extend type ${typeOf(uid)} { ${NOTICE}: ${typeOf(notices.component)} }`,
    }));
  }
}
