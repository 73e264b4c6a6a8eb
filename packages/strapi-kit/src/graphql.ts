import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type * as Library from 'graphql';

import type { Params } from './documents';
import { schemaOf } from './schemas';

/** How others can extend the schema of the GraphQL plugin. */
export interface GraphqlExtension {
  shadowCRUD(uid: string): { disable(): void; field(name: string): { disable(): void } };
  use(
    configuration:
      | { resolversConfig: object }
      | (() => { typeDefs?: string; resolvers?: object; resolversConfig?: object })
  ): void;
  /** Puts together what was added. */
  generate(options: object): GeneratedExtension;
}

interface GraphqlNaming {
  getTypeName(schema: unknown): string;
  getComponentName(schema: unknown): string;
}

type Resolver = (parent: unknown, args: Params, ...rest: unknown[]) => unknown;
type BuildResolver = (options: object) => Resolver;

/** Builds the resolvers of relations and of components. */
export interface ResolverBuilders {
  buildAssociationResolver: BuildResolver;
  buildComponentResolver: BuildResolver;
}

export interface GraphqlBuilders {
  utils: { transformArgs: (args: Params, options: object) => Params };
  new: (name: string, registry: unknown) => ResolverBuilders;
}

/** The GraphQL plugin, if the app has it. */
export interface Graphql {
  extension: GraphqlExtension;
  /** Builds the schema of the content API. */
  contentApi: { buildSchema: () => Library.GraphQLSchema };
  /** Builds resolvers. */
  builders: GraphqlBuilders;
  /** The name of a content type or component in the schema. */
  typeOf: (uid: string) => string;
}

export function graphqlOf(strapi: Core.Strapi): Graphql | null {
  const plugin = strapi.plugin('graphql');
  if (!plugin) return null;
  const service = <Name extends keyof Services>(name: Name) =>
    plugin.service(name) as unknown as Services[Name];
  const { naming } = service('utils');
  const typeOf = (uid: string): string => {
    const schema = schemaOf(strapi, uid);
    return schema.modelType === 'component' ? naming.getComponentName(schema) : naming.getTypeName(schema);
  };
  return {
    extension: service('extension'),
    contentApi: service('content-api'),
    builders: service('builders'),
    typeOf,
  };
}

interface Services {
  utils: { naming: GraphqlNaming };
  extension: GraphqlExtension;
  'content-api': Graphql['contentApi'];
  builders: GraphqlBuilders;
}

/** Keeps content types out of GraphQL, which would otherwise publish all of them. */
export function keepOutOfGraphql(strapi: Core.Strapi, ...uids: string[]): void {
  for (const uid of uids) graphqlOf(strapi)?.extension.shadowCRUD(uid).disable();
}

/** The configured path of GraphQL; `undefined` without the plugin. */
export function graphqlEndpoint(strapi: Core.Strapi): string | undefined {
  return strapi.plugin('graphql')?.config<string>('endpoint');
}

/**
 * Recognizes a request for GraphQL by its path, also in capitals or with a trailing slash. Without the plugin: never.
 */
export function graphqlPaths(strapi: Core.Strapi): (path: string) => boolean {
  const endpoint = graphqlEndpoint(strapi)?.toLowerCase();
  return (requested) => endpoint !== undefined && `${requested.toLowerCase()}/`.startsWith(`${endpoint}/`);
}

const load = createRequire(__filename);

/** A file of the GraphQL plugin that the plugin does not export. */
export function graphqlFile(name: string): string {
  const paths = [process.cwd(), __dirname];
  return path.join(path.dirname(load.resolve('@strapi/plugin-graphql/package.json', { paths })), name);
}

let library: typeof Library | undefined;

/** The same copy of the library that the GraphQL plugin uses. An app without that plugin need not have it. */
export function graphqlLibrary(): typeof Library {
  library ??= load(load.resolve('graphql', { paths: [path.dirname(graphqlFile('package.json'))] }));
  return library!;
}

interface Field {
  resolve?: unknown;
  extensions: { nexus?: { hasDefinedResolver: boolean } };
}

export interface ObjectType {
  name: string;
  getFields: () => Record<string, Field>;
}

export interface GraphqlSchema {
  getTypeMap: () => Record<string, object>;
}

/** The result of all extensions of the schema: settings of resolvers by "Type.field", or by type and field. */
export interface GeneratedExtension {
  /** Of nexus. */
  plugins: { config: { onCreateFieldResolver?: unknown } }[];
  resolversConfig: Record<string, object | undefined>;
}
