import type { Core } from '@strapi/strapi';

import { lifetimeOf } from '../domain/lifetime';
import { pluginConfig, service } from '../services';
import type { HttpCacheContext, Next } from './context';
import { Answer } from '../store/answer';
import { headersSince, varyOf } from './headers';
import { markOwn, markPrivate } from './private-answer';
import type { Question } from './question';
import type { Timetable } from './timetable';
import { judgeOf } from './verdict';

export interface Result {
  answer: Answer;
  /** That of the content when the computation began. */
  generation: number;
  verdict: 'public' | 'kept';
}

/** Lets Strapi compute an answer; `null`: one that is not everybody's, which Koa sends as it is. */
export type Computation = (ctx: HttpCacheContext, question: Question, next: Next) => Promise<Result | null>;

export function createComputation(strapi: Core.Strapi, { instant, nextChange }: Timetable): Computation {
  const { maxAge } = pluginConfig(strapi);
  const content = service(strapi, 'content');
  const judge = judgeOf(strapi);

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

  return async (ctx, question, next) => {
    const generation = content.generation();
    const from = instant();
    const before = { ...ctx.response.headers };
    await next();
    const verdict = judge(ctx, question);
    if (verdict === 'private') markPrivate(ctx);
    if (verdict === 'own') markOwn(ctx);
    if (verdict === 'private' || verdict === 'own') return null;
    const { response, status } = ctx;
    const answer = new Answer({
      status,
      headers: headersSince(before, response.headers),
      type: response.get('content-type'),
      body: bufferOf(ctx.body),
      vary: varyOf(['accept-encoding', 'authorization', ...question.vary], response.headers.vary),
      lifetime: await lifetimeSince(generation, from),
    });
    return { answer, generation, verdict };
  };
}

/** As Koa would send it. */
function bufferOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
