import type { Core } from '@strapi/strapi';

/** The headers of an answer, as Node's response has them. */
export interface Headers {
  setHeader: (name: string, value: string | number | readonly string[]) => unknown;
  removeHeader: (name: string) => void;
}

/** What is used of Koa's context within Strapi's own middlewares. */
export interface StockContext {
  method: string;
  path: string;
  headers: Record<string, unknown>;
  request: { body?: unknown; files?: unknown };
  req: object;
  res: Headers;
}

export type StockMiddleware = (ctx: StockContext, next: () => Promise<void>) => Promise<unknown>;
export type MiddlewareSettings = Record<string, unknown>;
export type MiddlewareFactory = (
  settings: MiddlewareSettings,
  deps: { strapi: Core.Strapi }
) => StockMiddleware;

interface Registry {
  extend: (name: string, wrap: (stock: MiddlewareFactory) => MiddlewareFactory) => void;
}

/** Wraps one of Strapi's middlewares; it keeps its name, which Strapi looks for in config/middlewares. */
export function wrapMiddleware(
  strapi: Core.Strapi,
  name: string,
  wrap: (stock: MiddlewareFactory) => MiddlewareFactory
): void {
  (strapi.get('middlewares') as unknown as Registry).extend(name, wrap);
}
