import type { Core } from '@strapi/strapi';

import { graphqlEndpoint, type Context, type Next } from '../seam';
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
export function answerUnavailable(strapi: Core.Strapi): (ctx: Context, next: Next) => Promise<void> {
  const availability = service(strapi, 'availability');
  const endpoint = graphqlEndpoint(strapi);

  return async (ctx, next) => {
    const before = availability.failures();
    const failed = () => availability.isAway() || availability.failures() !== before;
    try {
      await next();
    } catch (error) {
      if (!failed() || ctx.headerSent) throw error;
      return answer(ctx, endpoint);
    }
    if (isError(ctx) && failed() && !ctx.headerSent) answer(ctx, endpoint);
  };
}

/** Apollo Server answers 200 where only a part failed. */
function isError({ status, body }: Context): boolean {
  return status >= 400 || (typeof body === 'string' && body.startsWith('{"errors"'));
}

function answer(ctx: Context, endpoint: string | undefined): void {
  const error = { status: 503, name: NAME, message: MESSAGE, details: {} };
  ctx.status = 503;
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Retry-After', String(RETRY_AFTER));
  ctx.body =
    ctx.path === endpoint
      ? { errors: [{ message: MESSAGE, extensions: { code: 'SERVICE_UNAVAILABLE', error } }], data: null }
      : { data: null, error };
}
