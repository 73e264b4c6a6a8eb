/** What this plugin relies on inside Strapi's GraphQL plugin and Strapi leaves untyped; see also ../strapi-seam.ts. */
import type { Core } from '@strapi/strapi';

/** The part of the graphql plugin's `extension` service that is used here. */
export interface GraphqlExtension {
  shadowCRUD(uid: string): { field(name: string): { disable(): void } };
  use(configuration: () => { typeDefs?: string; resolvers?: object; resolversConfig?: object }): void;
}

interface GraphqlNaming {
  getTypeName(schema: unknown): string;
  getComponentName(schema: unknown): string;
}

/** The graphql plugin, if the app has it. */
export function graphqlOf(strapi: Core.Strapi) {
  const plugin = strapi.plugins.graphql as unknown as Core.Plugin | undefined;
  if (!plugin) return null;
  const { naming } = plugin.service('utils') as { naming: GraphqlNaming };
  const typeOf = (uid: string): string => {
    const schema = strapi.getModel(uid as Parameters<typeof strapi.getModel>[0]);
    return schema.modelType === 'component' ? naming.getComponentName(schema) : naming.getTypeName(schema);
  };
  return { extension: plugin.service('extension') as GraphqlExtension, naming: { typeOf } };
}
