import type { Core } from '@strapi/strapi';

import { type KoaContext, type Next, graphqlPaths } from '@guichet/strapi-kit';
import { service } from '../services';

/** Seconds after which a new attempt makes sense. */
const RETRY_AFTER = 5;

const NAME = 'ServiceUnavailableError';
const MESSAGE =
  'The database does not answer at present, and a write may or may not have been made. Try again in a few seconds.';

/**
 * Answers 503 if the database cannot do its work. Strapi and its plugins turn this into all kinds of errors, for example a
 * 401 because no permissions could be read. So no error is trusted that occurred while the database failed. Responses
 * without an error stand.
 */
export function answerUnavailable(strapi: Core.Strapi): (ctx: KoaContext, next: Next) => Promise<void> {
  const availability = service(strapi, 'availability');
  const isGraphql = graphqlPaths(strapi);

  return async (ctx, next) => {
    const before = availability.failures();
    const failed = () => availability.isAway() || availability.failures() !== before;
    try {
      await next();
    } catch (error) {
      if (!failed() || ctx.headerSent) throw error;
      return answer(ctx, isGraphql(ctx.path));
    }
    const isUnbelievable = isConflict(ctx) ? availability.isAway() : isError(ctx) && failed();
    if (isUnbelievable && !ctx.headerSent) answer(ctx, isGraphql(ctx.path));
  };
}

/**
 * Another process writes to SQLite's file, which can still be read. The write did not happen, and the answer says so.
 */
function isConflict({ status, body }: KoaContext): boolean {
  return status === 409 || (typeof body === 'string' && body.includes('"STRAPI_CONFLICT_ERROR"'));
}

/** Apollo Server answers 200 if only a part failed. */
function isError({ status, body }: KoaContext): boolean {
  return status >= 400 || (typeof body === 'string' && body.startsWith('{"errors"'));
}

function answer(ctx: KoaContext, isGraphql: boolean): void {
  const error = { status: 503, name: NAME, message: MESSAGE, details: {} };
  ctx.status = 503;
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Retry-After', String(RETRY_AFTER));
  ctx.body = isGraphql
    ? { errors: [{ message: MESSAGE, extensions: { code: 'SERVICE_UNAVAILABLE', error } }], data: null }
    : { data: null, error };
}
