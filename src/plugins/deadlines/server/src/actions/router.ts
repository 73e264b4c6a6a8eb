import type { Core } from '@strapi/strapi';

import { schemasOf } from '@guichet/strapi-kit';
import { ACTIONS, hasDeadline } from '@guichet/time';
import { describeAction } from '../openapi/actions';
import { service } from '../services';

/** `POST /api/<plural name>/:documentId/actions/<action>` for every content type with a deadline. */
export function actionsRouter({ strapi }: { strapi: Core.Strapi }) {
  const models = service(strapi, 'models');
  const routes = schemasOf(strapi).flatMap((schema) => {
    const { uid, info } = schema;
    const model = models.get(uid);
    if (!hasDeadline(model)) return [];
    return ACTIONS.map((action) => ({
      method: 'POST' as const,
      path: `/${info!.pluralName}/:documentId/actions/${action}`,
      handler: `actions.${action}`,
      config: { uid, openapi: describeAction(schema, model, action) },
    }));
  });
  return { type: 'content-api' as const, prefix: '', routes };
}
