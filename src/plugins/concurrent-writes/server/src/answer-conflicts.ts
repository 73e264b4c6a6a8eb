import { type KoaContext, type Next } from '@guichet/strapi-kit';
import { toHttpError, ConflictError } from './conflict-error';

/**
 * Answers a 409 for a conflict. Strapi has no class of errors for it: it would answer a 400, or a 500 for what a write
 * that takes no turns has met, such as the note that a token was used.
 */
export async function answerConflicts(ctx: KoaContext, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    const httpError = toHttpError(error);
    if (!(httpError instanceof ConflictError)) throw error;
    ctx.conflict(httpError.message);
  }
}
