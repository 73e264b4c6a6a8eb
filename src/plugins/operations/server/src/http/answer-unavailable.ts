import type { Core } from '@strapi/strapi';

import { type KoaContext, type Next, graphqlPaths } from '@guichet/strapi-kit';
import { service } from '../services';

/** Seconds after which it is worth trying again. */
const RETRY_AFTER = 5;

const NAME = 'ServiceUnavailableError';
const MESSAGE =
  'The database does not answer at present, and a write may or may not have been made. Try again in a few seconds.';

/**
 * Answers 503 where the database cannot do its work. What Strapi and its plugins make of that is an error of any kind,
 * for example a 401 since no permissions could be read: no error is believed that was made while the database failed.
 * What was answered without it stands.
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

/** Another process writes to SQLite's file, which can be read: the write was not made, and the answer says so. */
function isConflict({ status, body }: KoaContext): boolean {
  return status === 409 || (typeof body === 'string' && body.includes('"STRAPI_CONFLICT_ERROR"'));
}

/** Apollo Server answers 200 where only a part failed. */
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
