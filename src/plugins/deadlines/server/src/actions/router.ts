import type { Core } from '@strapi/strapi';

import { ACTIONS } from '../domain/actions';
import { hasDeadline } from '../schema/model';
import { service } from '../services';
import { schemasOf } from '../strapi-seam';

/** `POST /api/<plural name>/:documentId/actions/<action>` for every content type with a deadline. */
export function actionsRouter({ strapi }: { strapi: Core.Strapi }) {
  const models = service(strapi, 'models');
  const routes = schemasOf(strapi).flatMap(({ uid, info }) => {
    if (!hasDeadline(models.get(uid))) return [];
    return ACTIONS.map((action) => ({
      method: 'POST' as const,
      path: `/${info!.pluralName}/:documentId/actions/${action}`,
      handler: `actions.${action}`,
      config: { uid },
    }));
  });
  return { type: 'content-api' as const, prefix: '', routes };
}
