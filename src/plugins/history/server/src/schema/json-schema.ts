import { type JsonSchema, jsonSchemaOf, schemaFileSchema } from '@guichet/strapi-kit';
import { shape } from './opt-in';

/** What each key means. Editors show it; docs/concepts/history.md says more. */
const MEANINGS = {
  keep: 'How long versions are kept: a whole number and d (days), w (weeks), m (months) or y (years)',
  versions: 'How many versions of an entry are kept at most, in each locale',
};

/** The JSON Schema of `pluginOptions.history`, from the shape that reads it. */
export function jsonSchema(): JsonSchema {
  return schemaFileSchema('history', jsonSchemaOf(shape, MEANINGS));
}
