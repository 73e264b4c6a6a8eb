import type { Core } from '@strapi/strapi';

import type { Dependencies } from '@guichet/strapi-kit';
import { service } from '../services';
import type { HttpCacheContext, Next } from './context';
import { StoredResponse } from '../store/stored-response';
import { headersSince, varyOf } from './headers';
import { markOwn, markPrivate } from './private-answer';
import type { CacheableRequest } from './rest-request';
import { classifierOf } from './cacheability';

export interface Result {
  answer: StoredResponse;
  dependencies: Dependencies;
  cacheability: 'public' | 'kept';
}

/** Lets Strapi compute an answer; `null`: it is not for everybody, and Koa sends it as it is. */
export type Computation = (
  ctx: HttpCacheContext,
  request: CacheableRequest,
  next: Next
) => Promise<Result | null>;

export function createComputation(strapi: Core.Strapi): Computation {
  const content = service(strapi, 'content');
  const lifetimes = service(strapi, 'lifetimes');
  const classify = classifierOf(strapi);

  return async (ctx, request, next) => {
    const from = lifetimes.instant();
    const before = { ...ctx.response.headers };
    const { dependencies } = await content.track(next);
    const cacheability = classify(ctx, request);
    if (cacheability === 'private') markPrivate(ctx);
    if (cacheability === 'own') markOwn(ctx);
    if (cacheability === 'private' || cacheability === 'own') return null;
    const { response, status } = ctx;
    const answer = new StoredResponse({
      status,
      headers: headersSince(before, response.headers),
      type: response.get('content-type'),
      body: bufferOf(ctx.body),
      vary: varyOf(['accept-encoding', 'authorization', ...request.vary], response.headers.vary),
      lifetime: await lifetimes.since(dependencies, from),
    });
    return { answer, dependencies, cacheability };
  };
}

/** The bytes that Koa would send. */
function bufferOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
