import type { Core } from '@strapi/strapi';

import { graphqlOf } from '@guichet/strapi-kit';
import { hasDeadline, NEXT_DEADLINE_DETAILS, type Models } from '@guichet/time';

const TYPE = 'NextDeadline';

/**
 * Gives `nextDeadline` a type of its own, so that a query selects in it what it needs; the attribute by itself would be
 * JSON. Without the graphql plugin there is nothing to do.
 */
export function typeNextDeadlines(strapi: Core.Strapi, models: Models): void {
  const graphql = graphqlOf(strapi);
  const withDeadline = [...models.values()].filter(hasDeadline);
  if (!graphql || withDeadline.length === 0) return;
  const { extension, typeOf } = graphql;
  const fields = 'kind: String!, label: String, at: DateTime!, text: String!';
  extension.use(() => ({ typeDefs: `type ${TYPE} { ${fields} }` }));
  for (const { uid } of withDeadline) {
    extension.shadowCRUD(uid).field(NEXT_DEADLINE_DETAILS).disable();
    extension.use(() => ({
      typeDefs: `extend type ${typeOf(uid)} { ${NEXT_DEADLINE_DETAILS}: ${TYPE} }`,
    }));
  }
}
