import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { ClientError } from './client-error';
import { translate } from './translate';

/**
 * The middleware `plugin::input-validation.errors`: translates errors on their way to `strapi::errors`, right behind
 * which it belongs. That one logs what is not a refusal with its stack, and answers 500.
 */
export function createErrors(_config: unknown, _: { strapi: Core.Strapi }) {
  return async (ctx: Context, next: Next): Promise<void> => {
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

/** @throws Error unless the middleware is configured: without it what a request causes would be a 500 */
export function expectErrorsMiddleware(strapi: Core.Strapi): void {
  const configured = strapi.config.get<(string | { name?: string })[]>('middlewares', []);
  const names = configured.map((one) => (typeof one === 'string' ? one : one.name));
  const place = names.indexOf('strapi::errors');
  if (place >= 0 && names[place + 1] === NAME) return;
  throw new Error(`config/middlewares has no "${NAME}" right behind "strapi::errors": put it there`);
}

const NAME = 'plugin::input-validation.errors';
