import type { Core } from '@strapi/strapi';

import { contentManagerRoutes, notAsExpected, surroundRoute } from '@guichet/strapi-kit';
import { service } from './services';

/** What the content-manager does in a transaction of its own, which reads before it writes. */
const ACTIONS = /\/actions\/(publish|unpublish|discard|bulkPublish|bulkUnpublish|bulkDelete)$/;

/**
 * Gives those actions of the admin their turn before they read. Nobody could do them again: the handler has been called.
 *
 * @throws Error when there are none: the content-manager has changed
 */
export function actInTurn(strapi: Core.Strapi): void {
  const routes = contentManagerRoutes(strapi).filter(({ path }) => ACTIONS.test(path));
  if (routes.length === 0) notAsExpected(strapi, 'admin-turns', 'there is no route …/actions/publish');
  for (const route of routes)
    surroundRoute(route, (_ctx, next) => service(strapi, 'write-lock').runOnce(() => next()));
}
