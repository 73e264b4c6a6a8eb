/** JSON Schema in the dialect of OpenAPI 3.1, draft 2020-12. */
export type JsonSchema = { [keyword: string]: unknown };

/** OpenAPI 3.1, section 4.8.12; `schema` and the rest appear in the document unchanged. */
export interface Parameter {
  name: string;
  in: 'query' | 'path';
  [key: string]: unknown;
}

/** An operation: OpenAPI 3.1, section 4.8.10. */
export interface RouteDescription {
  operationId: string;
  summary: string;
  responses: Record<string, object>;
  parameters?: Parameter[];
  [key: string]: unknown;
}

/** A route describes itself with this. The plugin `openapi` makes it, if it is installed. */
export interface SchemaBuilder {
  /** An entry of a type, or a component, as responses have it. */
  entry: (uid: string) => JsonSchema;
  /** The name of that schema, for example `Call`. */
  nameOf: (uid: string) => string;
  /** The value of one attribute. */
  attribute: (uid: string, name: string) => JsonSchema;
  /** An object with only these attributes. */
  part: (uid: string, names: string[]) => JsonSchema;
  /** Stores a schema under a name, and refers to it. */
  named: (name: string, schema: JsonSchema) => JsonSchema;
  /** A 200 with this body, and errors with these statuses. */
  responses: (body: JsonSchema, errors: string[]) => Record<string, object>;
  /** The parameters that select what is returned of an entry. */
  selection: (uid: string) => Parameter[];
}

/** `config.openapi` of a route. */
export type DescribeRoute = (builder: SchemaBuilder) => RouteDescription;

/** For requests that a visitor cannot make. */
export const TOKEN_NEEDED = [{ apiToken: [] }];

export const INSTANT: JsonSchema = { type: 'string', format: 'date-time' };

/** The name of an entry in a path. */
export const SLUG: Parameter = {
  name: 'slug',
  in: 'path',
  required: true,
  description: 'The slug or the documentId',
  schema: { type: 'string' },
};

/** An object with these properties and no others. */
export function closedObject(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
