import { type JsonSchema, jsonSchemaOf, schemaFileSchema } from '@guichet/strapi-kit';
import * as meanings from './meanings';
import { shapes, STATE_NAMES } from './opt-in';

/** The JSON Schema of `pluginOptions.deadlines`, from the shapes that read it. */
export function jsonSchema(): JsonSchema {
  const section = jsonSchemaOf(shapes.section, meanings.SECTION);
  const { states, deadline, notice } = section.properties as Record<string, JsonSchema>;
  // Each state is read by itself, so that an error names its place.
  const kinds = shapes.states.map((shape) => jsonSchemaOf(shape, meanings.STATE));
  Object.assign(states, { propertyNames: STATE_NAMES, additionalProperties: { anyOf: kinds } });
  Object.assign(deadline, jsonSchemaOf(shapes.deadline, meanings.DEADLINE));
  Object.assign(notice, jsonSchemaOf(shapes.notice, meanings.NOTICE));
  return schemaFileSchema('deadlines', section);
}
