import type { Core } from '@strapi/strapi';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';

const APOLLO = 'plugin::graphql.apolloServer';

/** A document that is about to be executed, and the operation in it. */
export interface Resolved {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** Calls `resolved` before each operation of GraphQL. Has to run before the GraphQL plugin starts. */
export function beforeOperations(strapi: Core.Strapi, resolved: (request: Resolved) => void): void {
  if (!strapi.plugin('graphql')) return;
  // Apollo Server calls it also where a document has no operation of the name that was asked for, to refuse it then.
  const didResolveOperation = async (request: Partial<Resolved>) => {
    if (isResolved(request)) resolved(request);
  };
  const configured = strapi.config.get<{ plugins?: object[] }>(APOLLO, {});
  const plugins = [...(configured.plugins ?? []), { requestDidStart: async () => ({ didResolveOperation }) }];
  strapi.config.set(APOLLO, { ...configured, plugins });
}

function isResolved(request: Partial<Resolved>): request is Resolved {
  return request.document !== undefined && request.operation !== undefined;
}
