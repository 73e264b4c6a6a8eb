import type { Core } from '@strapi/strapi';

import { type KoaContext, mayFind } from '@guichet/strapi-kit';
import { expectPath } from '../old-paths/expect-path';
import { findPaths } from '../old-paths/find-paths';
import type { AddressedType } from '../schema/addressed-types';
import { service } from '../services';
import { pageOf } from './page';
import { findRedirects } from './redirects';

/**
 * `GET /api/redirects`: the old addresses of public entries, for sites to redirect from. It has pages like lists of
 * entries.
 */
export function answerRedirects(strapi: Core.Strapi) {
  return async (ctx: KoaContext) => {
    const { bounds, describe } = pageOf(strapi, ctx);
    const { redirects, total } = await findRedirects(strapi, typesFor(strapi, ctx), bounds);
    return { data: redirects, meta: { pagination: describe(total) } };
  };
}

/**
 * `GET /api/redirects/paths`: the paths that public entries had on a site that moved in. With `path`, that one.
 *
 * @throws ValidationError (400) for a `path` that is none
 */
export function answerPaths(strapi: Core.Strapi) {
  return async (ctx: KoaContext) => {
    const { path: asked } = ctx.query;
    const path = asked === undefined ? null : expectPath(String(asked), ['path']);
    const { bounds, describe } = pageOf(strapi, ctx);
    const { paths, total } = await findPaths(strapi, typesFor(strapi, ctx), { bounds, path });
    return { data: paths, meta: { pagination: describe(total) } };
  };
}

/** The types whose entries the caller may find. */
function typesFor(strapi: Core.Strapi, ctx: KoaContext): AddressedType[] {
  return [...service(strapi, 'types').values()].filter(({ uid }) => mayFind(ctx.state, uid));
}
