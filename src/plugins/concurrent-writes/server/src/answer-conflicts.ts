import { type KoaContext, type Next } from '@guichet/strapi-kit';
import { toHttpError, ConflictError } from './conflict-error';

/**
 * Answers 409 for a conflict. Strapi has no error class for it: it would answer 400, or 500 for a conflict of a write that
 * takes no turns, such as recording the last use of a token.
 */
export async function answerConflicts(ctx: KoaContext, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    const httpError = toHttpError(error);
    if (!(httpError instanceof ConflictError)) throw error;
    ctx.conflict(httpError.message, httpError.details);
  }
}
