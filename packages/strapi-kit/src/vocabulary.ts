/** What the plugin `openapi`, where it is installed, makes the description of a route with; its own words for it. */
export type JsonSchema = { [keyword: string]: unknown };

export interface Vocabulary {
  entry: (uid: string) => JsonSchema;
  nameOf: (uid: string) => string;
  attribute: (uid: string, name: string) => JsonSchema;
  part: (uid: string, names: string[]) => JsonSchema;
  named: (name: string, schema: JsonSchema) => JsonSchema;
  responses: (body: JsonSchema, errors: string[]) => Record<string, object>;
  selection: (uid: string) => object[];
}

/** `config.openapi` of a route. */
export type DescribeRoute = (vocabulary: Vocabulary) => object;

/** For requests that a visitor cannot make. */
export const TOKEN_NEEDED = [{ apiToken: [] }];

export const INSTANT: JsonSchema = { type: 'string', format: 'date-time' };

/** The name of an entry in a path. */
export const SLUG = {
  name: 'slug',
  in: 'path',
  required: true,
  description: 'The slug, or the documentId',
  schema: { type: 'string' },
};

/** An object with these properties and no others. */
export function closedObject(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
