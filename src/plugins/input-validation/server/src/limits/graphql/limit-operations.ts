import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { GraphQLError } from 'graphql';

import { graphqlLibrary, type KoaContext } from '@guichet/strapi-kit';
import { service } from '../../services';
import type { GraphqlRequest } from './operation';

/** The body of a 400 in the shape that Strapi gives its own errors in GraphQL. */
export function graphqlRefusal({ name, message, ...error }: errors.ValidationError | GraphQLError): object {
  const details = 'details' in error ? error.details : {};
  return { errors: [{ message, extensions: { code: 'BAD_USER_INPUT', error: { name, message, details } } }] };
}

/** Checks the operation in a request to GraphQL, before Apollo Server parses it. Returns `null` if it may go on. */
export function createOperationCheck(strapi: Core.Strapi): (ctx: KoaContext) => object | null {
  return (ctx) => {
    const operation = operationOf(ctx);
    if (!operation) return null;
    try {
      service(strapi, 'graphql').parse(operation);
      return null;
    } catch (error) {
      if (error instanceof errors.ValidationError) return graphqlRefusal(error);
      // Apollo Server itself refuses what is not GraphQL, and names the place.
      if (error instanceof graphqlLibrary().GraphQLError) return error.source ? null : graphqlRefusal(error);
      throw error;
    }
  };
}

/** Reads what Apollo Server will read. */
function operationOf({ method, querystring, request }: KoaContext): GraphqlRequest | null {
  if (method === 'POST') {
    const { query, variables } = (request.body ?? {}) as Record<string, unknown>;
    return typeof query === 'string' ? { query, variables } : null;
  }
  const parameters = new URLSearchParams(querystring);
  const query = parameters.get('query');
  return query === null ? null : { query, variables: parsed(parameters.get('variables')) };
}

function parsed(json: string | null): unknown {
  try {
    return json === null ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
