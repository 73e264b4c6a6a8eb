import type { Core } from '@strapi/strapi';

import { knexOf, metadataOf } from '@guichet/strapi-kit';
import { and, missing, type Model, not, underEmbargo } from '@guichet/time';
import type { Hiding } from '../query/hidden-rows';
import { SqlRenderer } from '../query/render-sql';
import { service } from '../services';
import type { Visibility } from './visibility';

/** Hides from the public what is under embargo. */
export function embargoed(strapi: Core.Strapi, visibility: Visibility): Hiding {
  const models = [...service(strapi, 'models')].filter(([, { embargo }]) => embargo !== null);
  const idsOf = (model: Model) => () =>
    visibility.isPublic(model.uid) ? idsUnderEmbargo(strapi, model) : null;
  return { ids: new Map(models.map(([uid, model]) => [uid, idsOf(model)])) };
}

/** If a published row is under embargo, the whole document is hidden: every locale, and the draft. */
function idsUnderEmbargo(strapi: Core.Strapi, { uid, embargo }: Model): string {
  const { tableName } = metadataOf(strapi, uid);
  const knex = knexOf(strapi);
  const sql = new SqlRenderer(strapi, uid, tableName);
  const ahead = underEmbargo(embargo!, service(strapi, 'clock').instant());
  const published = and(not(missing('publishedAt')), ahead);
  const documents = knex(tableName).select('document_id').whereRaw(sql.condition(published));
  return knex(tableName)
    .select('id')
    .whereRaw(sql.condition(ahead))
    .orWhereIn('document_id', documents)
    .toQuery();
}
