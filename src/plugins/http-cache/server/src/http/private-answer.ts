import type { HttpCacheContext, Next } from './context';

/** Answers with what concerns one visitor at one moment: with credentials, as of an instant, drafts, writes. */
export async function answerPrivately(ctx: HttpCacheContext, next: Next): Promise<void> {
  await next();
  markPrivate(ctx);
}

/** RFC 9111, section 5.2.2.5: nobody may keep it, not even the visitor's own browser. */
export function markPrivate(ctx: HttpCacheContext): void {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.set('X-Cache', 'bypass');
  ctx.state.cache = 'private';
}

/** For what says itself how long it may be kept. */
export function markOwn(ctx: HttpCacheContext): void {
  ctx.set('X-Cache', 'bypass');
  ctx.state.cache = 'bypass';
}
