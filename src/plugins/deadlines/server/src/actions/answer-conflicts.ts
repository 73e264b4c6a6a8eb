import { type KoaContext } from '@guichet/strapi-kit';
import { ConflictError } from './conflict';

type Handler = (ctx: KoaContext) => Promise<unknown>;

/** Answers 409 if an action makes no sense now. Strapi has no class for it and would answer 400. */
export function answerConflicts(handler: Handler): Handler {
  return async (ctx) => {
    try {
      return await handler(ctx);
    } catch (error) {
      if (error instanceof ConflictError) return ctx.conflict(error.message, error.details);
      throw error;
    }
  };
}
