import type { Core } from '@strapi/strapi';

import { type Schema, schemaOf, schemasOf } from '@guichet/strapi-kit';
import { service } from '../services';
import { answerState, slugOf } from '../controllers/state';
import { selectionOf } from '../controllers/state-fields';
import { describeState } from '../openapi/state';

/**
 * `GET /api/<plural name>/:slug/state` for every collection type with a state, and `GET /api/<singular name>/state` for
 * every single type. A caller who may read an entry may read its state: there is no separate permission.
 */
export function stateRouter({ strapi }: { strapi: Core.Strapi }) {
  const models = service(strapi, 'models');
  const routes = schemasOf(strapi).flatMap((schema) => {
    const model = models.get(schema.uid);
    if (!schema.info?.pluralName || !model || model.states.length === 0) return [];
    const selection = selectionOf(model, slugOf(schema));
    const openapi = describeState(schema, model, selection, (uid) => schemaOf(strapi, uid));
    const { path, action } = addressOf(schema);
    const config = { auth: { scope: [`${schema.uid}.${action}`] }, openapi };
    return [{ method: 'GET' as const, path, handler: answerState(strapi, schema, selection), config }];
  });
  return { type: 'content-api' as const, prefix: '', routes };
}

/** The path, and the action of the type's own route that reads one entry. */
function addressOf({ kind, info }: Schema): { path: string; action: string } {
  return kind === 'singleType'
    ? { path: `/${info!.singularName}/state`, action: 'find' }
    : { path: `/${info!.pluralName}/:slug/state`, action: 'findOne' };
}
