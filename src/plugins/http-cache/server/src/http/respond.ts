import type { Core } from '@strapi/strapi';

import type { HttpCacheContext, Next } from './context';
import { doorsOf, type Door } from './doors';
import { graphqlQuestion, parserOf } from './graphql-question';
import { answerPrivately } from './private-answer';
import { PublicAnswers } from './public-answers';
import { restQuestion, type Question } from './question';

/**
 * The middleware `plugin::http-cache.respond`: gives every answer of the content API its lifetime, and answers
 * from memory what was asked before. It belongs behind `strapi::cors`, whose headers may differ from one site to the
 * next, and before everything else.
 */
export function createRespond(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  const doorOf = doorsOf(strapi);
  const answers = new PublicAnswers(strapi);
  const endpoint = strapi.plugin('graphql')?.config<string>('endpoint');
  const parse = parserOf(strapi);

  const questionOf = (ctx: HttpCacheContext, door: Door): Question | null | Promise<Question | null> => {
    const { authorization, cookie } = ctx.req.headers;
    if (authorization !== undefined || cookie !== undefined) return null;
    return door === 'rest' ? restQuestion(ctx) : graphqlQuestion(ctx, endpoint!, parse);
  };

  return async (ctx: HttpCacheContext, next: Next): Promise<unknown> => {
    const door = doorOf(ctx);
    if (door === null) return next();
    const question = await questionOf(ctx, door);
    return question ? answers.answer(ctx, question, next) : answerPrivately(ctx, next);
  };
}
