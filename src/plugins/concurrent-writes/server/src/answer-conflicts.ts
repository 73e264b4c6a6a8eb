import type { Context, Next } from 'koa';

import { ConflictError } from './conflict-error';

/** Answers a 409 for a conflict: Strapi has no class of errors for it, and would answer a 400. */
export async function answerConflicts(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    ctx.conflict(error.message);
  }
}
