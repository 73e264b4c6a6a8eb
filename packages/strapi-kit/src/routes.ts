import type { Core } from '@strapi/strapi';

import type { KoaContext } from './requests';

/** A route that a plugin puts before those of a type's own API. */
export interface Route {
  method: 'GET';
  path: string;
  handler: (ctx: KoaContext) => Promise<unknown>;
  request?: object;
  config: object;
}

/**
 * Puts routes before those of a type's own API. Strapi's `/events/:id` would otherwise take `/events/name.ics` as an
 * entry of that name.
 *
 * @param name of the router that holds them
 */
export function addRoutesBefore(strapi: Core.Strapi, uid: string, name: string, routes: Route[]): void {
  const api = strapi.api(uid.replace(/^api::|\..*$/g, '')) as unknown as { routes: Record<string, object> };
  api.routes = { [name]: { type: 'content-api', routes }, ...api.routes };
}

/** A route as Strapi keeps it. */
export interface MadeRoute {
  method: string;
  path: string;
  handler: unknown;
  config?: { openapi?: unknown; prefix?: string };
}

/**
 * After Strapi has made its routes, routers are objects. A plugin's may be a plain list, which belongs to the admin
 * API.
 */
export interface Router {
  type?: string;
  prefix?: string;
  routes: MadeRoute[];
}

/** The routers of each API of the app or of each plugin, by name. */
export function routersOf(holders: object): [string, Router[]][] {
  const entries = Object.entries(holders as Record<string, { routes: Record<string, Router> }>);
  return entries.map(([name, { routes }]) => [name, Array.isArray(routes) ? [] : Object.values(routes)]);
}

interface Matched {
  path: unknown[];
  pathAndMethod: unknown[];
  route: boolean;
}

/** The router that holds every route, each a regular expression. */
export interface KoaRouter {
  stack: unknown[];
  match: (path: string, method: string) => Matched;
}

export function routerOf(strapi: Core.Strapi): KoaRouter {
  return strapi.server.router as unknown as KoaRouter;
}
