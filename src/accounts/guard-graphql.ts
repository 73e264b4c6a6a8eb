import { filterSchema, pruneSchema } from '@graphql-tools/utils';
import type { Core } from '@strapi/strapi';
import type { GraphQLSchema } from 'graphql';

import { graphqlOf, override } from '@guichet/strapi-kit';

const PLUGIN = 'plugin::users-permissions';

/** GraphQL's fields about accounts, and the action of the REST route that does the same. */
const ACTIONS: Record<string, string> = {
  'Mutation.login': `${PLUGIN}.auth.callback`,
  'Mutation.register': `${PLUGIN}.auth.register`,
  'Mutation.forgotPassword': `${PLUGIN}.auth.forgotPassword`,
  'Mutation.resetPassword': `${PLUGIN}.auth.resetPassword`,
  'Mutation.emailConfirmation': `${PLUGIN}.auth.emailConfirmation`,
  'Mutation.changePassword': `${PLUGIN}.auth.changePassword`,
  'Query.me': `${PLUGIN}.user.me`,
};

/**
 * Puts GraphQL's fields about accounts behind the permissions of their REST routes, which Strapi leaves open. Of two
 * settings of one field Strapi takes the earlier: this has to run before users-permissions registers its own.
 */
export function requirePermissions(strapi: Core.Strapi): void {
  const scopes = Object.entries(ACTIONS).map(([field, scope]) => [field, { auth: { scope: [scope] } }]);
  graphqlOf(strapi)?.extension.use({ resolversConfig: Object.fromEntries(scopes) });
}

/** Leaves those fields out of the schema that no role may use as the server starts; has to run before it is built. */
export async function leaveOutUnused(strapi: Core.Strapi): Promise<void> {
  const graphql = graphqlOf(strapi);
  if (!graphql) return;
  const granted = await grantedActions(strapi);
  const isUsed = (field: string) => !(field in ACTIONS) || granted.has(ACTIONS[field]);
  override(strapi, 'accounts-in-graphql', graphql.contentApi, {
    buildSchema: (build) => () => without(build(), isUsed),
  });
}

async function grantedActions(strapi: Core.Strapi): Promise<Set<string>> {
  const where = { action: { $in: Object.values(ACTIONS) }, role: { id: { $notNull: true } } };
  const permissions = await strapi.db.query(`${PLUGIN}.permission`).findMany({ select: ['action'], where });
  return new Set(permissions.map(({ action }: { action: string }) => action));
}

function without(schema: GraphQLSchema, isUsed: (field: string) => boolean): GraphQLSchema {
  const rootFieldFilter = (type: string, field?: string) => isUsed(`${type}.${field}`);
  return pruneSchema(filterSchema({ schema, rootFieldFilter }));
}
