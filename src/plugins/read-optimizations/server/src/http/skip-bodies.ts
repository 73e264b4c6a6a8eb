import type { Core } from '@strapi/strapi';

import { wrapMiddleware, type StockContext } from '@guichet/strapi-kit';

const OPTIONS = ['parsedMethods', 'patchKoa', 'patchNode', 'includeUnparsed'];

/** Sets up no parser for requests without a body. For these, Strapi's parser would do no more than this. */
export function skipBodies(strapi: Core.Strapi): void {
  wrapMiddleware(strapi, 'bodies-skipped', 'strapi::body', (stock) => (settings, deps) => {
    const parse = stock(settings, deps);
    if (OPTIONS.some((option) => option in settings)) return parse;
    return (ctx, next) => {
      if (!hasNoBody(ctx)) return parse(ctx, next);
      ctx.request.body = {};
      return next();
    };
  });
}

function hasNoBody({ method, headers }: StockContext): boolean {
  return (method === 'GET' || method === 'HEAD') && headers['content-type'] === undefined;
}
