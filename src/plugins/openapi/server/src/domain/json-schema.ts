import type { JsonSchema } from '@guichet/strapi-kit';

/** An object with these properties and no others. By default all of them are required. */
export function closedObject(
  properties: Record<string, JsonSchema>,
  required = Object.keys(properties)
): JsonSchema {
  return {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

export function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** The same, or `null`. OpenAPI 3.1 has no `nullable`: null is a type (section 4.8.24). */
export function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema.type !== 'string')
    return 'anyOf' in schema || '$ref' in schema ? anyOrNull(schema) : schema;
  const choices = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {};
  return { ...schema, type: [schema.type, 'null'], ...choices };
}

function anyOrNull(schema: JsonSchema): JsonSchema {
  const others = Array.isArray(schema.anyOf) ? schema.anyOf : [schema];
  return { anyOf: [...others, { type: 'null' }] };
}

export const INSTANT: JsonSchema = {
  type: 'string',
  format: 'date-time',
  description: 'An instant in UTC, ISO 8601 with milliseconds',
};
