import type { Core } from '@strapi/strapi';

import type { KoaMiddleware } from '@guichet/strapi-kit';
import { service } from '../services';
import { CHANGING } from './watched';

const SIGN_IN = /^\/admin\/login\/?$/i;
const SIGN_OUT = /^\/admin\/logout\/?$/i;

/** Notes sign-ins, and changes of who may do what. */
export function followRequests(strapi: Core.Strapi): KoaMiddleware {
  return async (ctx, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(ctx.method)) return next();
    if (SIGN_IN.test(ctx.path)) return service(strapi, 'sign-ins').signIn(ctx, next);
    if (SIGN_OUT.test(ctx.path)) return service(strapi, 'sign-ins').signOut(ctx, next);
    if (CHANGING.some((path) => path.test(ctx.path))) return service(strapi, 'watch').surround(next);
    return next();
  };
}
