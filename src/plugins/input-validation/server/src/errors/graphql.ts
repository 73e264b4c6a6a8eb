import { createRequire } from 'node:module';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { GraphQLFormattedError } from 'graphql';

import { expectMethods, graphqlFile, type KoaContext } from '@guichet/strapi-kit';
import { ClientError } from './client-error';
import { translate } from './translate';

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

const APOLLO = 'plugin::graphql.apolloServer';
const INTERNAL = 'INTERNAL_SERVER_ERROR';

/**
 * Translates errors of resolvers like those of routes. Has to run before the GraphQL plugin starts.
 *
 * Strapi's own formatting mistakes an error of JavaScript for one of GraphQL: it neither logs it nor hides its message.
 * Here such an error is wrapped, so that Strapi does both.
 */
export function translateGraphqlErrors(strapi: Core.Strapi): void {
  if (!strapi.plugin('graphql')) return;
  const stock = stockFormatting(strapi);
  const configured = strapi.config.get<object>(APOLLO, {});
  const formatError: FormatError = (formatted, error) => {
    const original = origin(error);
    if (isGraphqlError(original)) return ofRequest(formatted);
    const ctx = strapi.requestContext.get() as KoaContext | undefined;
    const translated = incomplete(original) ?? translate(original, ctx);
    if (translated instanceof errors.ApplicationError) return stock(formatted, translated);
    strapi.log.error(original);
    return { message: 'Internal Server Error', extensions: { code: INTERNAL } };
  };
  strapi.config.set(APOLLO, { ...configured, formatError });
}

/** An entry that lacks what its type requires, which drafts may, although GraphQL's type promises it. Not a bug. */
function incomplete(error: unknown): ClientError | null {
  const [, field] = LACKING.exec(error instanceof Error ? error.message : '') ?? [];
  if (field === undefined) return null;
  const message = `${field} is still missing in an entry: leave it out of what is asked for, or complete the entry`;
  return new ClientError(400, 'IncompleteEntryError', message);
}

const LACKING = /^Cannot return null for non-nullable field (\S+)\.$/;

/** The error thrown in a resolver or a hook, or GraphQL's own error if none was thrown. */
function origin(error: unknown): unknown {
  return isGraphqlError(error) && error.originalError instanceof Error ? origin(error.originalError) : error;
}

/** By its shape, because there may be several modules `graphql`, or none if GraphQL is not used. */
function isGraphqlError(error: unknown): error is Error & { originalError?: unknown } {
  return error instanceof Error && 'nodes' in error && 'positions' in error;
}

/** Errors of GraphQL and Apollo Server themselves. All of them are about the request. */
function ofRequest(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (formatted.extensions?.code !== INTERNAL) return formatted;
  return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_REQUEST' } };
}

/** Strapi does not export it. */
function stockFormatting(strapi: Core.Strapi): FormatError {
  const file = graphqlFile('dist/server/format-graphql-error.js');
  const found = createRequire(__filename)(file) as { formatGraphqlError?: FormatError };
  expectMethods(strapi, 'errors-in-graphql', found, ['formatGraphqlError']);
  return found.formatGraphqlError!;
}
