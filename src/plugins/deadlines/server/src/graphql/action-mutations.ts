import type { Core } from '@strapi/strapi';

import { documentsOf, graphqlOf } from '@guichet/strapi-kit';
import { type ActionName, ACTIONS, type DeadlineModel, hasDeadline, type Models } from '@guichet/time';
import { performAction } from '../actions/perform';
import { readRequest } from '../actions/read-request';

/**
 * Gives every content type with a deadline its mutations, for example `openCall`, `closeCall` and `extendCall`, with the
 * permissions of the REST actions. Does nothing without the graphql plugin.
 */
export function addActionMutations(strapi: Core.Strapi, models: Models): void {
  const graphql = graphqlOf(strapi);
  if (!graphql) return;
  for (const model of models.values()) {
    if (!hasDeadline(model)) continue;
    const type = graphql.typeOf(model.uid);
    for (const action of ACTIONS) {
      const field = `${action}${type}`;
      graphql.extension.use(() => ({
        typeDefs: `extend type Mutation { ${field}(${argumentsOf(action, model)}): ${type} }`,
        resolvers: { Mutation: { [field]: { resolve: resolver(strapi, model, action) } } },
        resolversConfig: {
          [`Mutation.${field}`]: { auth: { scope: [`plugin::deadlines.actions.${action}`] } },
        },
      }));
    }
  }
}

function argumentsOf(action: ActionName, { deadline }: DeadlineModel): string {
  const own = {
    open: [],
    close: ['note: String'],
    extend: [`${deadline.until}: DateTime!`, 'note: String!'],
  };
  return ['documentId: ID!', ...own[action]].join(', ');
}

function resolver(strapi: Core.Strapi, model: DeadlineModel, action: ActionName) {
  return async (_parent: unknown, { documentId, ...body }: { documentId: string }) => {
    const request = readRequest(action, body, model.deadline.until);
    const locale = await performAction(strapi, model, documentId, request);
    return documentsOf(strapi, model.uid).findOne({
      documentId,
      status: 'published',
      ...(locale && { locale }),
    });
  };
}
