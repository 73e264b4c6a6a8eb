import type { Core } from '@strapi/strapi';

import { type KoaContext, type Next } from '@guichet/strapi-kit';
import { ClientError } from './client-error';
import { translate } from './translate';

/**
 * The middleware `plugin::input-validation.errors`: translates errors on their way to `strapi::errors`. It belongs
 * directly behind that middleware, which logs every error that is not a refusal with its stack, and answers 500.
 */
export function createErrors(_config: unknown, _: { strapi: Core.Strapi }) {
  return async (ctx: KoaContext, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      const translated = translate(error, ctx);
      if (!(translated instanceof ClientError)) throw translated;
      const { status, name, message, details } = translated;
      ctx.status = status;
      ctx.body = { data: null, error: { status, name, message, details } };
    }
  };
}
