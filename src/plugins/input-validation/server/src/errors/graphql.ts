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
 * Translates errors of resolvers as those of routes. Has to run before the GraphQL plugin starts.
 *
 * Strapi's own formatting takes an error of JavaScript's for one of GraphQL's own: it neither logs it nor hides its
 * message. Here such an error is wrapped, so that it does both.
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

/** An entry that lacks what its type requires, as drafts may, and so what its GraphQL type promises: no fault of ours. */
function incomplete(error: unknown): ClientError | null {
  const [, field] = LACKING.exec(error instanceof Error ? error.message : '') ?? [];
  if (field === undefined) return null;
  const message = `${field} is still missing in an entry: leave it out of what is asked for, or complete the entry`;
  return new ClientError(400, 'IncompleteEntryError', message);
}

const LACKING = /^Cannot return null for non-nullable field (\S+)\.$/;

/** What was thrown in a resolver or a hook; an error of GraphQL's own where nothing was. */
function origin(error: unknown): unknown {
  return isGraphqlError(error) && error.originalError instanceof Error ? origin(error.originalError) : error;
}

/** By its shape: there may be several modules `graphql`, and none where nobody uses it. */
function isGraphqlError(error: unknown): error is Error & { originalError?: unknown } {
  return error instanceof Error && 'nodes' in error && 'positions' in error;
}

/** GraphQL's and Apollo Server's own errors, all of which are about what was sent. */
function ofRequest(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (formatted.extensions?.code !== INTERNAL) return formatted;
  return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_REQUEST' } };
}

/** Strapi exports it nowhere. */
function stockFormatting(strapi: Core.Strapi): FormatError {
  const file = graphqlFile('dist/server/format-graphql-error.js');
  const found = createRequire(__filename)(file) as { formatGraphqlError?: FormatError };
  expectMethods(strapi, 'errors-in-graphql', found, ['formatGraphqlError']);
  return found.formatGraphqlError!;
}
