import { z } from '@strapi/utils';

import type { JsonSchema } from './schema-builder';

/**
 * What a zod schema accepts, as JSON Schema in the draft that editors complete from. Refinements are left out.
 *
 * @param meanings what each key means
 */
export function jsonSchemaOf(shape: z.ZodType, meanings: Record<string, string> = {}): JsonSchema {
  const schema = z.toJSONSchema(shape, { target: 'draft-07', io: 'input' });
  // Only a whole document names its dialect.
  delete schema.$schema;
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property === 'object' && Object.hasOwn(meanings, key)) property.description = meanings[key];
  }
  return schema;
}

/**
 * JSON Schema for the `schema.json` of a type, of which a plugin knows its own section. An editor combines those of several
 * plugins.
 *
 * @param section of the plugin's section, `pluginOptions.<plugin>`
 */
export function schemaFileSchema(plugin: string, section: JsonSchema): JsonSchema {
  const described = { description: `What the plugin ${plugin} does for this type`, ...section };
  const pluginOptions = { type: 'object', properties: { [plugin]: described } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `pluginOptions.${plugin} in the schema of a Strapi type`,
    type: 'object',
    properties: { pluginOptions },
  };
}
