import type { Core } from '@strapi/strapi';

import { graphqlOf } from '@guichet/strapi-kit';
import { NOTICE, type Models } from '@guichet/time';

/**
 * Gives `notice` the type of its component, so that a query can select fields in it; by default the attribute would be
 * JSON. Does nothing without the graphql plugin.
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
