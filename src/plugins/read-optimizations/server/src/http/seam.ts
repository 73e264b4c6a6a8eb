import type { Core } from '@strapi/strapi';

/** What is used of Koa's context. */
export interface Context {
  method: string;
  path: string;
  headers: Record<string, unknown>;
  request: { body?: unknown };
  req: object;
  res: Headers;
}

/** The headers of an answer, as Node's response has them. */
export interface Headers {
  setHeader: (name: string, value: string | number | readonly string[]) => unknown;
  removeHeader: (name: string) => void;
}

export type Middleware = (ctx: Context, next: () => Promise<void>) => Promise<unknown>;
export type Settings = Record<string, unknown>;
export type Factory = (settings: Settings, deps: { strapi: Core.Strapi }) => Middleware;

/** Wraps one of Strapi's middlewares; it keeps its name, which Strapi looks for in config/middlewares. */
export function wrapMiddleware(strapi: Core.Strapi, name: string, wrap: (stock: Factory) => Factory): void {
  const registry = strapi.get('middlewares') as {
    extend: (name: string, wrap: (stock: Factory) => Factory) => void;
  };
  registry.extend(name, wrap);
}

interface Matched {
  path: unknown[];
  pathAndMethod: unknown[];
  route: boolean;
}

/** The router that holds every route, each a regular expression. */
export interface Router {
  stack: unknown[];
  match: (path: string, method: string) => Matched;
}

export function routerOf(strapi: Core.Strapi): Router {
  return strapi.server.router as unknown as Router;
}
