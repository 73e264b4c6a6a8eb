import type { Core } from '@strapi/strapi';

import { graphqlEndpoint } from '@guichet/strapi-kit';
import type { HttpCacheContext } from './context';

export type ApiKind = 'rest' | 'graphql';

/** Which of Strapi's public APIs a request is for; `null`: the admin, a file, or none. */
export function apiKindOf(strapi: Core.Strapi): (ctx: HttpCacheContext) => ApiKind | null {
  const rest = strapi.config.get<string>('api.rest.prefix').toLowerCase();
  const graphql = graphqlEndpoint(strapi)?.toLowerCase();
  return ({ path }) => {
    const asked = path.toLowerCase();
    if (isUnder(asked, rest)) return 'rest';
    return graphql !== undefined && isUnder(asked, graphql) ? 'graphql' : null;
  };
}

function isUnder(path: string, root: string): boolean {
  return path.startsWith(root) && (path.length === root.length || path[root.length] === '/');
}
