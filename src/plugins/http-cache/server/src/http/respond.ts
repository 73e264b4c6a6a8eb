import type { Core } from '@strapi/strapi';

import { graphqlEndpoint } from '@guichet/strapi-kit';
import type { HttpCacheContext, Next } from './context';
import { apiKindOf, type ApiKind } from './api-kind';
import { graphqlRequest, parserOf } from './graphql-request';
import { answerPrivately } from './private-answer';
import { PublicAnswers } from './public-answers';
import { restRequest, type CacheableRequest } from './rest-request';

/**
 * The middleware `plugin::http-cache.respond`: gives every answer of the content API its lifetime, and answers repeated
 * requests from memory. It comes after `strapi::cors`, whose headers may differ from one site to the next, and before
 * everything else.
 */
export function createRespond(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  const apiKindIn = apiKindOf(strapi);
  const answers = new PublicAnswers(strapi);
  const endpoint = graphqlEndpoint(strapi);
  const parse = parserOf(strapi);

  const requestOf = (
    ctx: HttpCacheContext,
    api: ApiKind
  ): CacheableRequest | null | Promise<CacheableRequest | null> => {
    const { authorization, cookie } = ctx.req.headers;
    if (authorization !== undefined || cookie !== undefined) return null;
    return api === 'rest' ? restRequest(ctx) : graphqlRequest(ctx, endpoint!, parse);
  };

  return async (ctx: HttpCacheContext, next: Next): Promise<unknown> => {
    const api = apiKindIn(ctx);
    if (api === null) return next();
    const request = await requestOf(ctx, api);
    return request ? answers.answer(ctx, request, next) : answerPrivately(ctx, next);
  };
}
