import type { Core } from '@strapi/strapi';

import { contentManagerRoutes, notAsExpected, surroundRoute } from '@guichet/strapi-kit';
import { service } from './services';

/** Actions of the content-manager that run in a transaction of their own, and read before they write. */
const ACTIONS = /\/actions\/(publish|unpublish|discard|bulkPublish|bulkUnpublish|bulkDelete)$/;

/**
 * Gives those actions of the admin their turn before they read. They cannot be retried: the handler has been called.
 *
 * @throws Error if there are no such routes: the content-manager has changed
 */
export function actInTurn(strapi: Core.Strapi): void {
  const routes = contentManagerRoutes(strapi).filter(({ path }) => ACTIONS.test(path));
  if (routes.length === 0) notAsExpected(strapi, 'admin-turns', 'there is no route …/actions/publish');
  for (const route of routes)
    surroundRoute(route, (_ctx, next) => service(strapi, 'write-lock').runOnce(() => next()));
}
