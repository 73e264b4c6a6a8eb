import type { Core } from '@strapi/strapi';
import type { DocumentNode, GraphQLError, OperationDefinitionNode } from 'graphql';

const APOLLO = 'plugin::graphql.apolloServer';

/** A document that is about to be executed, and the operation in it. */
export interface Resolved {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** A response that is about to be sent. */
export interface Answered {
  errors?: readonly GraphQLError[];
  response: { http: { status?: number } };
}

/** Hooks around a GraphQL request. */
interface Listener {
  didResolveOperation?: (request: Partial<Resolved>) => Promise<void>;
  willSendResponse?: (answer: Answered) => Promise<void>;
}

/** Calls `resolved` before each GraphQL operation. Must run before the GraphQL plugin starts. */
export function beforeOperations(strapi: Core.Strapi, resolved: (request: Resolved) => void): void {
  listen(strapi, {
    // Apollo Server also calls it if the document has no operation with the requested name, and refuses it afterwards.
    didResolveOperation: async (request) => {
      if (isResolved(request)) resolved(request);
    },
  });
}

/** Calls `answered` before each GraphQL response is sent. Must run before the GraphQL plugin starts, too. */
export function beforeAnswers(strapi: Core.Strapi, answered: (answer: Answered) => void): void {
  listen(strapi, { willSendResponse: async (answer) => answered(answer) });
}

function listen(strapi: Core.Strapi, listener: Listener): void {
  if (!strapi.plugin('graphql')) return;
  const configured = strapi.config.get<{ plugins?: object[] }>(APOLLO, {});
  const plugins = [...(configured.plugins ?? []), { requestDidStart: async () => listener }];
  strapi.config.set(APOLLO, { ...configured, plugins });
}

function isResolved(request: Partial<Resolved>): request is Resolved {
  return request.document !== undefined && request.operation !== undefined;
}
