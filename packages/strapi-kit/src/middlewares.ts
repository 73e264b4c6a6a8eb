import type { Core } from '@strapi/strapi';

import { notAsExpected, type OverrideName } from './overrides';
import type { KoaMiddleware } from './requests';

/** The headers of a response, as Node's response has them. */
export interface Headers {
  setHeader: (name: string, value: string | number | readonly string[]) => unknown;
  removeHeader: (name: string) => void;
}

/** The parts of Koa's context that Strapi's own middlewares use. */
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
  get: (name: string) => unknown;
  extend: (name: string, wrap: (stock: MiddlewareFactory) => MiddlewareFactory) => void;
}

/**
 * Wraps one of Strapi's middlewares. It keeps its name, by which Strapi finds it in config/middlewares.
 *
 * @param override what wraps it; see `override` for what happens if there is no such middleware
 */
export function wrapMiddleware(
  strapi: Core.Strapi,
  override: OverrideName,
  name: string,
  wrap: (stock: MiddlewareFactory) => MiddlewareFactory
): boolean {
  const registry = strapi.get('middlewares') as unknown as Registry;
  if (typeof registry.get(name) !== 'function') return notAsExpected(strapi, override, `there is no ${name}`);
  registry.extend(name, wrap);
  return true;
}

/** The same for one that stands in for Strapi's altogether, and is written for Koa. */
export function replaceMiddleware(
  strapi: Core.Strapi,
  override: OverrideName,
  name: string,
  create: (settings: MiddlewareSettings, deps: { strapi: Core.Strapi }) => KoaMiddleware
): boolean {
  return wrapMiddleware(strapi, override, name, () => create as unknown as MiddlewareFactory);
}

type Configured = string | { name?: string; config?: object };

/**
 * Checks that a plugin's middleware is in its place in config/middlewares, and puts it there if nobody named it. Call it
 * in `register`: Strapi sets up its middlewares after that.
 *
 * @param behind the middlewares that have to come before it. If it is added, it comes right after the last of them, or
 *   before all others if none of them is configured
 * @throws Error if it was named in another place, or if one of `needed` is missing
 */
export function placeMiddleware(
  strapi: Core.Strapi,
  name: string,
  {
    behind,
    rightBehind = false,
    needed = false,
  }: { behind: string[]; rightBehind?: boolean; needed?: boolean }
): void {
  const configured = strapi.config.get<Configured[]>('middlewares', []);
  const names = configured.map(nameOfMiddleware);
  const places = behind.map((other) => names.indexOf(other));
  const missing = behind.filter((_, index) => places[index] < 0);
  if (needed && missing.length > 0) {
    throw new Error(
      `config/middlewares has no "${missing.join('", "')}", which "${name}" comes behind: put it there`
    );
  }
  const last = Math.max(-1, ...places);
  const place = names.indexOf(name);
  if (place < 0) {
    strapi.config.set('middlewares', [...configured.slice(0, last + 1), name, ...configured.slice(last + 1)]);
  } else if (rightBehind ? place !== last + 1 : place < last) {
    const where = `${rightBehind ? 'right ' : ''}behind "${behind.join('" and "')}"`;
    throw new Error(
      `config/middlewares has "${name}" in another place than ${where}: put it there, or leave it out`
    );
  }
}

/** Adds to the configured settings of a middleware. */
export function configureMiddleware(strapi: Core.Strapi, name: string, settings: object): void {
  const configured = strapi.config.get<Configured[]>('middlewares', []);
  const withSettings = (one: Configured) =>
    nameOfMiddleware(one) === name
      ? { name, config: { ...(typeof one === 'string' ? {} : one.config), ...settings } }
      : one;
  strapi.config.set('middlewares', configured.map(withSettings));
}

function nameOfMiddleware(one: Configured): string | undefined {
  return typeof one === 'string' ? one : one.name;
}
