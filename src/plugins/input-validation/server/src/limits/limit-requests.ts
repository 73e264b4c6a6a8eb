import type { Core } from '@strapi/strapi';
import bodyParser from 'koa-bodyparser';

import { graphqlPaths, type KoaContext, type Next } from '@guichet/strapi-kit';
import { limitsOf } from '../services';
import { expectWithin } from './exceeded';
import { createOperationCheck } from './graphql/limit-operations';
import type { Limits } from './limits';
import { sizesOfQuery } from './query-sizes';
import { sizesOfValue } from './value-sizes';

/**
 * The middleware `plugin::input-validation.limits`: refuses query strings and bodies, on every route, and GraphQL
 * operations that are larger than the limits. It belongs behind `strapi::errors`, `strapi::query` and `strapi::body`.
 */
export function limitRequests(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  const limits = limitsOf(strapi);
  const refusalOf = createOperationCheck(strapi);
  const isGraphql = graphqlPaths(strapi);
  // Strapi's GraphQL plugin parses the body in its own route, but not if it is parsed already.
  const readBody = bodyParser();
  return async (ctx: KoaContext, next: Next): Promise<unknown> => {
    if (ctx.querystring !== '') checkQueryString(ctx, limits);
    if (!isGraphql(ctx.path)) {
      checkBody(ctx, limits);
      return next();
    }
    await readBody(ctx as Parameters<typeof readBody>[0], async () => undefined);
    const refusal = refusalOf(ctx);
    if (!refusal) return next();
    return Object.assign(ctx, { status: 400, body: refusal });
  };
}

/** In this order: the sizes of the text are checked before it is parsed. */
function checkQueryString({ querystring, request }: KoaContext, limits: Limits): void {
  expectWithin(limits, 'rest', { queryLength: querystring.length });
  const names = querystring.split('&').map((pair) => pair.split('=', 1)[0]!);
  expectWithin(limits, 'rest', {
    parameters: names.length,
    nameDepth: Math.max(...names.map((name) => name.match(/\[|%5B/gi)?.length ?? 0)),
  });
  expectWithin(limits, 'rest', sizesOfQuery(request.query));
}

function checkBody({ request }: KoaContext, limits: Limits): void {
  const { bodyDepth } = limits.rest;
  expectWithin(limits, 'rest', { bodyDepth: sizesOfValue(request.body, bodyDepth).depth });
}
