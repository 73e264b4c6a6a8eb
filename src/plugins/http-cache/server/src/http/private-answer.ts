import type { HttpCacheContext, Next } from './context';

/** Answers a request whose answer is for one visitor: with credentials, with `at`, for drafts, writes. */
export async function answerPrivately(ctx: HttpCacheContext, next: Next): Promise<void> {
  await next();
  markPrivate(ctx);
}

/** RFC 9111, section 5.2.2.5: nobody may store it, not even the visitor's own browser. */
export function markPrivate(ctx: HttpCacheContext): void {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('X-Cache', 'bypass');
  ctx.state.cache = 'private';
}

/** For an answer whose handler sets its own lifetime. */
export function markOwn(ctx: HttpCacheContext): void {
  ctx.set('X-Cache', 'bypass');
  ctx.state.cache = 'bypass';
}
