/** What this plugin relies on inside Apollo Server and Strapi's GraphQL plugin. */
import type { Core } from '@strapi/strapi';

const APOLLO = 'plugin::graphql.apolloServer';

/** The parts of Apollo Server's request context that are used here. */
export interface GraphqlRequest {
  /** The document about to be executed, once it has been parsed. */
  document: object;
  request: { variables?: unknown };
  contextValue: { koaContext: object };
  response: { body: { kind: string; singleResult?: object }; http: { status?: number } };
}

type Hook<Result = void> = (request: GraphqlRequest) => Promise<Result>;

/** Apollo Server's hooks: https://www.apollographql.com/docs/apollo-server/integrations/plugins-event-reference */
interface Hooks {
  didResolveOperation?: Hook;
  executionDidStart?: Hook<{ willResolveField: () => void }>;
  willSendResponse?: Hook;
}

/** Adds a plugin to Apollo Server. Has to run before the GraphQL plugin starts. */
export function useApolloPlugin(strapi: Core.Strapi, hooks: Hooks): void {
  const configured = strapi.config.get<{ plugins?: object[] }>(APOLLO, {});
  const plugins = [...(configured.plugins ?? []), { requestDidStart: async () => hooks }];
  strapi.config.set(APOLLO, { ...configured, plugins });
}
