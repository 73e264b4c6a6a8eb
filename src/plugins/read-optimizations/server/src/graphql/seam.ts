import type { Core } from '@strapi/strapi';

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

/** What extensions of the schema come to: settings of resolvers by "Type.field", or by type and field. */
export interface Extension {
  /** Of nexus. */
  plugins: { config: { onCreateFieldResolver?: unknown } }[];
  resolversConfig: Record<string, object | undefined>;
}

/** The services of the graphql plugin that make the content API's schema. */
export interface GraphqlServices {
  contentApi: { buildSchema: () => GraphqlSchema };
  extension: { generate: (options: object) => Extension };
}

export function graphqlServices(strapi: Core.Strapi): GraphqlServices | null {
  const plugin = strapi.plugin('graphql');
  if (!plugin) return null;
  return {
    contentApi: plugin.service('content-api') as unknown as GraphqlServices['contentApi'],
    extension: plugin.service('extension') as unknown as GraphqlServices['extension'],
  };
}
