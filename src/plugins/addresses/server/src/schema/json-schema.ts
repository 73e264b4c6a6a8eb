import { type JsonSchema, jsonSchemaOf, schemaFileSchema } from '@guichet/strapi-kit';
import { shape } from './opt-in';

/** What each key means. Editors show it; docs/concepts/addresses.md says more. */
const MEANINGS = {
  slug: 'The attribute of type uid that holds the slug',
  from: 'The text attribute that slugs are made from; by default the "targetField" of the slug',
  suffixes: 'What tells entries with the same title apart: texts, numbers or dates, in their order',
};

/** The JSON Schema of `pluginOptions.addresses`, from the shape that reads it. */
export function jsonSchema(): JsonSchema {
  return schemaFileSchema('addresses', jsonSchemaOf(shape, MEANINGS));
}
