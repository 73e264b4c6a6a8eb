import type { Core } from '@strapi/strapi';

import { graphqlOf } from '@guichet/strapi-kit';
import { hasDeadline, NEXT_DEADLINE_DETAILS, type Models } from '@guichet/time';

const TYPE = 'NextDeadline';

/**
 * Gives `nextDeadline` its own type, so that a query can select fields in it; by default the attribute would be JSON.
 * Does nothing without the graphql plugin.
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
