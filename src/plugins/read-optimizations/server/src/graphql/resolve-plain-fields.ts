import type { Core } from '@strapi/strapi';

import {
  graphqlOf,
  override,
  type GeneratedExtension,
  type GraphqlSchema,
  type ObjectType,
} from '@guichet/strapi-kit';

/** For these, Strapi checks permissions even if nothing is configured. */
const ROOTS = ['Query', 'Mutation', 'Subscription'];

/**
 * Lets GraphQL read a plain field directly from its entry. Strapi puts authorization, policies and middlewares around
 * every field, with five promises for each value, although few fields have any configured.
 */
export function resolvePlainFields(strapi: Core.Strapi): void {
  const graphql = graphqlOf(strapi);
  if (!graphql) return;
  const { contentApi, extension } = graphql;
  let generated: GeneratedExtension | null = null;
  override(strapi, 'plain-fields', extension, {
    generate: (generate) => (options) => (generated = generate(options)),
  });
  override(strapi, 'plain-fields', contentApi, {
    buildSchema: (build) => () => {
      const schema = build();
      if (generated) unwrapPlainFields(schema, generated);
      return schema;
    },
  });
}

function unwrapPlainFields(schema: GraphqlSchema, { plugins, resolversConfig }: GeneratedExtension): void {
  // Such a plugin wraps fields itself.
  if (plugins.some(({ config }) => config.onCreateFieldResolver)) return;
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const [name, field] of Object.entries(type.getFields())) {
      const isConfigured = `${type.name}.${name}` in resolversConfig || type.name in resolversConfig;
      const isPlain = field.extensions.nexus?.hasDefinedResolver === false;
      if (isPlain && !isConfigured) field.resolve = undefined;
    }
  }
}

function isObjectType(type: object): type is ObjectType {
  const { name } = type as ObjectType;
  return Object.prototype.toString.call(type) === '[object GraphQLObjectType]' && !isReserved(name);
}

function isReserved(name: string): boolean {
  return ROOTS.includes(name) || name.startsWith('__');
}
