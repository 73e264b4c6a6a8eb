import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { DocumentNode } from 'graphql';

import { graphqlLibrary, optionalServicesOf } from '@guichet/strapi-kit';
import { normaliseQuery } from '../domain/normalise-query';
import { replaceRequest, type HttpCacheContext } from './context';
import type { CacheableRequest } from './rest-request';

/** Longer bodies are not read here. Bytes. */
const LONGEST = 256 * 1024;

/** What Apollo Server's answer depends on: its format, and whether it trusts a GET (its CSRF prevention). */
const VARY = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'];

interface GraphqlRequest {
  query: string;
  operationName: string | null;
  variables: unknown;
}

/** Parses the document of an operation; throws if it cannot or must not be parsed. */
export type Parse = (operation: GraphqlRequest) => DocumentNode;

const limitsOf = optionalServicesOf<{ graphql: { parse: Parse } }>('input-validation');

/** The parser of the plugin input-validation, which refuses documents that are too large, if the app has it. */
export function parserOf(strapi: Core.Strapi): Parse {
  return limitsOf(strapi, 'graphql')?.parse ?? (({ query }) => graphqlLibrary().parse(query));
}

/**
 * @param endpoint the path of GraphQL
 * @returns `null` if it cannot be parsed here; Apollo Server then reports the error
 */
export async function graphqlRequest(
  ctx: HttpCacheContext,
  endpoint: string,
  parseOperation: Parse
): Promise<CacheableRequest | null> {
  const { method, url, headers } = ctx.req;
  const isPost = method === 'POST';
  // If there are parameters, Strapi would read the body in another way.
  if (isPost ? url !== endpoint : method !== 'GET') return null;
  const text = isPost ? await readBody(ctx) : url!;
  if (text === null) return null;
  const form = `${method} ${VARY.map((name) => headers[name] ?? '').join(' ')}`;
  return {
    rawKey: `${form} ${text}`,
    key: () => {
      const operation = isPost ? readJson(text) : fromParameters(ctx.query);
      return operation && isQuery(operation, parseOperation) ? `${form} ${normaliseQuery(operation)}` : null;
    },
    vary: VARY,
    // Apollo Server's default, unless a type or a resolver has a cache hint.
    defaultCacheControl: 'no-store',
    dependsOnContentOnly: () => true,
  };
}

/** Reads the body, and makes it readable again. */
async function readBody(ctx: HttpCacheContext): Promise<string | null> {
  const { req } = ctx;
  const { 'content-type': type = '', 'content-length': length, 'content-encoding': coding } = req.headers;
  if (!type.startsWith('application/json') || coding !== undefined || !(Number(length) <= LONGEST))
    return null;
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const { headers, method, url, httpVersion, socket } = req;
  replaceRequest(ctx, Object.assign(Readable.from([body]), { headers, method, url, httpVersion, socket }));
  return body.toString();
}

function readJson(text: string): GraphqlRequest | null {
  try {
    return operationOf(JSON.parse(text));
  } catch {
    return null;
  }
}

function fromParameters({ variables, ...others }: Record<string, unknown>): GraphqlRequest | null {
  try {
    return operationOf({
      ...others,
      variables: typeof variables === 'string' ? JSON.parse(variables) : undefined,
    });
  } catch {
    return null;
  }
}

function operationOf(request: Record<string, unknown>): GraphqlRequest | null {
  const { query, operationName = null, variables = null, ...others } = request;
  if (typeof query !== 'string' || Object.keys(others).length > 0) return null;
  return { query, operationName: operationName as string | null, variables };
}

function isQuery(operation: GraphqlRequest, parseOperation: Parse): boolean {
  try {
    const { definitions } = parseOperation(operation);
    return definitions.every((each) => each.kind !== 'OperationDefinition' || each.operation === 'query');
  } catch {
    return false;
  }
}
