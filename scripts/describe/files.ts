import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** The files that `npm run describe` writes, by their path in packages/client. */
export type DescriptionFiles = Record<'openapi.json' | 'schema.graphql' | 'src/schema.ts', string>;

/** The descriptions of a running app, as files. @param url its URL, without a slash at the end */
export async function describeApp(url: string): Promise<DescriptionFiles> {
  const document = await openApiOf(url);
  return {
    'openapi.json': `${JSON.stringify(document, null, 2)}\n`,
    'schema.graphql': `${await sdlOf(url)}\n`,
    'src/schema.ts': `${REMARK}${astToString(await openapiTS(document as OpenAPI3))}`,
  };
}

const REMARK = '/** Made by openapi-typescript from openapi.json: run `npm run describe` to update it. */\n';

async function openApiOf(url: string): Promise<object> {
  const response = await fetch(`${url}/api/openapi.json`);
  if (response.ok) return (await response.json()) as object;
  throw new Error(`${response.url} answers ${response.status}: it takes an app with the plugin "describe"`);
}

interface Introspection {
  data: IntrospectionQuery;
  errors?: { message: string }[];
}

async function sdlOf(url: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data, errors } = (await response.json()) as Introspection;
  if (errors) throw new Error(`${response.url} does not tell its schema: ${errors[0].message}`);
  return printSchema(lexicographicSortSchema(buildClientSchema(data)));
}
