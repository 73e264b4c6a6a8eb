import type { Core } from '@strapi/strapi';

import { schemaOf, schemasOf } from '@guichet/strapi-kit';
import { service } from '../services';
import { answerState, slugOf } from '../controllers/state';
import { selectionOf } from '../controllers/state-fields';
import { describeState } from '../openapi/state';

/**
 * `GET /api/<plural name>/:slug/state` for every content type with a state. A caller who may read an entry may read its
 * state: there is no separate permission.
 */
export function stateRouter({ strapi }: { strapi: Core.Strapi }) {
  const models = service(strapi, 'models');
  const routes = schemasOf(strapi).flatMap((schema) => {
    const model = models.get(schema.uid);
    if (!schema.info?.pluralName || !model || model.states.length === 0) return [];
    const path = `/${schema.info.pluralName}/:slug/state`;
    const selection = selectionOf(model, slugOf(schema));
    const openapi = describeState(schema, model, selection, (uid) => schemaOf(strapi, uid));
    const config = { auth: { scope: [`${schema.uid}.findOne`] }, openapi };
    return [{ method: 'GET' as const, path, handler: answerState(strapi, schema, selection), config }];
  });
  return { type: 'content-api' as const, prefix: '', routes };
}
