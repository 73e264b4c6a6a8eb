import type { Core } from '@strapi/strapi';

import { configureMiddleware, placeMiddleware } from '@guichet/strapi-kit';
import { limitsOf } from './services';

/**
 * Puts both middlewares into their places, and has Strapi's parser read as much of a query string as the limits allow: what
 * it leaves out without a word would be a filter less. To be called in `register`.
 *
 * @throws Error where one of them is in another place: what a request causes would be a 500, or cost what nobody has
 *   counted
 */
export function prepareMiddlewares(strapi: Core.Strapi): void {
  placeMiddleware(strapi, 'plugin::input-validation.errors', {
    behind: ['strapi::errors'],
    rightBehind: true,
    needed: true,
  });
  placeMiddleware(strapi, 'plugin::input-validation.limits', {
    behind: ['strapi::query', 'strapi::body'],
    needed: true,
  });
  const { parameters, listValues, nameDepth } = limitsOf(strapi).rest;
  const parser = { parameterLimit: parameters, arrayLimit: listValues, depth: nameDepth };
  configureMiddleware(strapi, 'strapi::query', parser);
}
