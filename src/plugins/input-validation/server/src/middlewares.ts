import type { Core } from '@strapi/strapi';

import { configureMiddleware, placeMiddleware } from '@guichet/strapi-kit';
import { limitsOf } from './services';

/**
 * Puts both middlewares in their places, and lets Strapi's parser read as much of a query string as the limits allow,
 * because the parser silently leaves out the rest, and that may be a filter. Call it in `register`.
 *
 * @throws Error if one of them is in another place: errors that a request causes would be a 500, or requests would not
 *   be limited
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
