import type { Core } from '@strapi/strapi';

import { limitsOf } from './services';

const ERRORS = 'plugin::input-validation.errors';
const LIMITS = 'plugin::input-validation.limits';

type Configured = string | { name?: string; config?: object };

/**
 * Holds config/middlewares against what this plugin needs of it, and has Strapi's parser read as much of a query string
 * as the limits allow: what it leaves out without a word would be a filter less. To be called in `register`.
 *
 * @throws Error unless both middlewares are configured in their places: without them what a request causes would be a
 *   500, or cost what nobody has counted
 */
export function prepareMiddlewares(strapi: Core.Strapi): void {
  const configured = strapi.config.get<Configured[]>('middlewares', []);
  const names = configured.map(nameOf);
  const errors = names.indexOf('strapi::errors');
  if (errors < 0 || names[errors + 1] !== ERRORS) {
    throw new Error(`config/middlewares has no "${ERRORS}" right behind "strapi::errors": put it there`);
  }
  const body = names.indexOf('strapi::body');
  if (body < 0 || names.indexOf(LIMITS) < Math.max(body, names.indexOf('strapi::query'))) {
    throw new Error(
      `config/middlewares has no "${LIMITS}" behind "strapi::query" and "strapi::body": put it there`
    );
  }
  const { parameters, listValues, nameDepth } = limitsOf(strapi).rest;
  const parser = { parameterLimit: parameters, arrayLimit: listValues, depth: nameDepth };
  strapi.config.set(
    'middlewares',
    configured.map((one) => (nameOf(one) === 'strapi::query' ? withConfig(one, parser) : one))
  );
}

function nameOf(one: Configured): string | undefined {
  return typeof one === 'string' ? one : one.name;
}

function withConfig(one: Configured, config: object): Configured {
  return { name: nameOf(one), config: { ...(typeof one === 'string' ? {} : one.config), ...config } };
}
