import cors from '@koa/cors';
import type { Core } from '@strapi/strapi';

import { graphqlEndpoint, replaceMiddleware, type KoaMiddleware } from '@guichet/strapi-kit';

/** A day: browsers ask anew after two hours at most, whatever they are told. */
const MAX_AGE = 86_400;

/**
 * Stands in for Strapi's middleware `strapi::cors`. Pages of any site may read what is for everybody, the content API
 * and uploaded files, and take no cookies with them: a site that has a token sends it by itself, in `Authorization`.
 * About everything else, the admin above all, nothing is said: so browsers let no other site read it.
 *
 * Strapi's own answers each origin with its name, allows it credentials, and everything to who names no origin.
 */
export function replaceCors(strapi: Core.Strapi): void {
  replaceMiddleware(strapi, 'cors', 'strapi::cors', createCors);
}

function createCors(_config: unknown, { strapi }: { strapi: Core.Strapi }): KoaMiddleware {
  const isOpen = openPaths(strapi);
  const allow = cors({
    origin: '*',
    allowMethods: 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS',
    allowHeaders: 'Content-Type,Authorization,Accept,If-Match,If-None-Match,Apollo-Require-Preflight',
    // The version of an entry, which a page sends back in If-Match.
    exposeHeaders: 'ETag',
    maxAge: MAX_AGE,
  });
  return (ctx, next) => {
    if (!isOpen(ctx.path)) return next();
    return allow(ctx, () => {
      // The library says that the answer depends on the origin; with a constant it does not, and caches need one copy.
      ctx.remove('Vary');
      return next();
    });
  };
}

/** As the router compares paths: upper and lower case are the same. */
function openPaths(strapi: Core.Strapi): (path: string) => boolean {
  const rest = strapi.config.get<string>('api.rest.prefix');
  const graphql = graphqlEndpoint(strapi);
  const roots = [rest, graphql, '/uploads'].flatMap((root) => (root ? [`${root}/`.toLowerCase()] : []));
  return (path) => roots.some((root) => `${path}/`.toLowerCase().startsWith(root));
}
