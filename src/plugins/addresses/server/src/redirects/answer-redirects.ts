import type { Core } from '@strapi/strapi';

import { type KoaContext, mayFind, type Memory, remembered, validationError } from '@guichet/strapi-kit';
import { expectPath } from '../old-paths/expect-path';
import { countPaths, findPaths } from '../old-paths/find-paths';
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
  // All pages of a list have the same total. By types, because callers may find different ones.
  const totals: Memory<number> = new Map();
  return async (ctx: KoaContext) => {
    const path = pathAsked(ctx);
    const asked = { types: typesFor(strapi, ctx), path };
    const { bounds, describe } = pageOf(strapi, ctx);
    const count = () => countPaths(strapi, asked);
    const key = asked.types.map(({ uid }) => uid).join(' ');
    const total = path === null ? await remembered(strapi, totals, key, count) : await count();
    return { data: await findPaths(strapi, asked, bounds), meta: { pagination: describe(total) } };
  };
}

function pathAsked({ query: { path } }: KoaContext): string | null {
  if (path === undefined) return null;
  if (typeof path === 'string') return expectPath(path, ['path']);
  const message = `path is ${JSON.stringify(path)}: give it once, as one text`;
  throw validationError({ path: ['path'], message });
}

/** The types whose entries the caller may find. */
function typesFor(strapi: Core.Strapi, ctx: KoaContext): AddressedType[] {
  return [...service(strapi, 'types').values()].filter(({ uid }) => mayFind(ctx.state, uid));
}
