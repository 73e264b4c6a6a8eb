import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { override, routerOf, type KoaRouter } from '@guichet/strapi-kit';

/** Paths that are remembered. Entries have one path each, so there can be any number. */
const MOST = 1_000;

/** Remembers which routes match a path, because the router tries the regular expressions of all its routes. */
export function rememberRoutes(strapi: Core.Strapi): void {
  const router = routerOf(strapi);
  const known = new LRUCache<string, ReturnType<KoaRouter['match']>>({ max: MOST });
  let routes = 0;
  const remembered =
    (match: KoaRouter['match']): KoaRouter['match'] =>
    (path, method) => {
      if (router.stack.length !== routes) known.clear();
      routes = router.stack.length;
      const key = `${method} ${path}`;
      const matched = known.get(key) ?? match(path, method);
      known.set(key, matched);
      // Copies, because the request gets these lists and adds to them.
      return { ...matched, path: [...matched.path], pathAndMethod: [...matched.pathAndMethod] };
    };
  override(strapi, 'routes-remembered', router, { match: remembered });
}
