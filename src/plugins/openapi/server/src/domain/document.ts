import type {
  DescribeRoute,
  JsonSchema,
  RouteDescription,
  Parameter,
  SchemaBuilder,
} from '@guichet/strapi-kit';
import { entryBody, listBody, responses } from './answers';
import type { App, Route } from './model';
import { listParameters, pathParameters, selectionParameters } from './parameters';
import { Schemas } from './schemas';

/** An OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.0). */
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, RouteDescription>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: object };
  [key: string]: unknown;
}

const TOKEN = 'apiToken';

/** A token is optional: with one, a caller may be granted more than a visitor. */
const OPTIONAL_TOKEN = [{}, { [TOKEN]: [] }];

const SECURITY_SCHEMES = {
  [TOKEN]: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API token, created in the admin under Settings',
  },
};

const READING_ERRORS = ['400', '401', '403', '404'];

/**
 * The description of an app's content API: the responses and parameters of its routes. The same app gives the same
 * document, byte for byte.
 */
export function makeDocument(app: App): OpenApiDocument {
  const schemas = new Schemas(app.schemas);
  const paths: OpenApiDocument['paths'] = {};
  for (const route of [...app.routes].sort(byPath)) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(app, schemas, route) };
  }
  return {
    openapi: '3.1.0',
    info: infoOf(app),
    servers: [{ url: app.prefix }],
    paths,
    components: { schemas: sorted(schemas.made), securitySchemes: SECURITY_SCHEMES },
  };
}

function infoOf({ title, version, description }: App): OpenApiDocument['info'] {
  return { title, version, ...(description && { description }) };
}

function byPath(a: Route, b: Route): number {
  return a.path === b.path ? 0 : a.path < b.path ? -1 : 1;
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function operationOf(app: App, schemas: Schemas, { method, path, answers }: Route): RouteDescription {
  const described = answers.kind === 'own' ? own(schemas, answers.describe) : reading(app, schemas, answers);
  const shared = method === 'GET' ? app.parameters : [];
  const parameters = [...pathParameters(path), ...(described.parameters ?? []), ...shared];
  return { security: OPTIONAL_TOKEN, ...described, parameters: once(parameters) };
}

/** A route may describe a parameter of its path, which is also added automatically. The later one counts. */
function once(parameters: Parameter[]): Parameter[] {
  return [...new Map(parameters.map((each) => [`${each.in} ${each.name}`, each])).values()];
}

function own(schemas: Schemas, describe: DescribeRoute): RouteDescription {
  return describe(schemaBuilderOf(schemas));
}

function schemaBuilderOf(schemas: Schemas): SchemaBuilder {
  return {
    entry: (uid) => schemas.entry(uid),
    nameOf: (uid) => schemas.nameOf(uid),
    attribute: (uid, name) => schemas.attribute(uid, name),
    part: (uid, names) => schemas.part(uid, names),
    named: (name, schema) => schemas.named(name, () => schema),
    responses: (body, errors) => responses(schemas, body, errors),
    selection: (uid) => selectionParameters(schemas.get(uid)),
  };
}

function reading(app: App, schemas: Schemas, answers: { kind: string; uid: string }): RouteDescription {
  const { kind, uid } = answers;
  const schema = schemas.get(uid);
  const name = schemas.nameOf(uid);
  const isList = kind === 'list';
  const summary = isList ? `Entries of ${schema.displayName}` : `One entry of ${schema.displayName}`;
  const body = isList ? listBody(schemas, uid) : entryBody(schemas, uid);
  const parameters = [...selectionParameters(schema), ...(isList ? listParameters(app) : [])];
  return {
    operationId: `${isList ? 'list' : 'get'}${name}`,
    summary,
    tags: [schema.displayName],
    parameters,
    responses: responses(schemas, body, isList ? READING_ERRORS.slice(0, 3) : READING_ERRORS),
  };
}
