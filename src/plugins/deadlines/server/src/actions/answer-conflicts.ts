import { type KoaContext } from '@guichet/strapi-kit';
import { ConflictError } from './conflict';

type Handler = (ctx: KoaContext) => Promise<unknown>;

/** Answers a 409 where an action makes no sense now: Strapi has no class for it and would answer a 400. */
export function answerConflicts(handler: Handler): Handler {
  return async (ctx) => {
    try {
      return await handler(ctx);
    } catch (error) {
      if (error instanceof ConflictError) return ctx.conflict(error.message);
      throw error;
    }
  };
}
