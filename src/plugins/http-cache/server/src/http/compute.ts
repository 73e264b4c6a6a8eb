import type { Core } from '@strapi/strapi';

import { lifetimeOf } from '../domain/lifetime';
import { pluginConfig, service } from '../services';
import type { HttpCacheContext, Next } from './context';
import { StoredResponse } from '../store/stored-response';
import { headersSince, varyOf } from './headers';
import { markOwn, markPrivate } from './private-answer';
import type { CacheableRequest } from './rest-request';
import type { Clock } from './clock';
import { classifierOf } from './cacheability';

export interface Result {
  answer: StoredResponse;
  /** That of the content when the computation began. */
  generation: number;
  cacheability: 'public' | 'kept';
}

/** Lets Strapi compute an answer; `null`: one that is not everybody's, which Koa sends as it is. */
export type Computation = (
  ctx: HttpCacheContext,
  request: CacheableRequest,
  next: Next
) => Promise<Result | null>;

export function createComputation(strapi: Core.Strapi, { instant, nextChange }: Clock): Computation {
  const { maxAge } = pluginConfig(strapi);
  const content = service(strapi, 'content');
  const classify = classifierOf(strapi);

  /** Asked for after the answer was read: what an answer shows, its lifetime takes into account. */
  const lifetimeSince = async (generation: number, from: number) => {
    const none = { from, until: from };
    try {
      const next = await nextChange(from);
      // Somebody wrote in the meantime: right when it was read, it is not to be given again.
      return content.generation() === generation ? lifetimeOf(from, next, maxAge) : none;
    } catch (error) {
      strapi.log.error(
        `http-cache: an answer lives for no time, since the next change is not known: ${error}`
      );
      return none;
    }
  };

  return async (ctx, request, next) => {
    const generation = content.generation();
    const from = instant();
    const before = { ...ctx.response.headers };
    await next();
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
      lifetime: await lifetimeSince(generation, from),
    });
    return { answer, generation, cacheability };
  };
}

/** As Koa would send it. */
function bufferOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
