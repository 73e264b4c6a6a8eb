import type { Core } from '@strapi/strapi';

import { schemaOf, metadataOf } from '@guichet/strapi-kit';
import { ANNOUNCEMENT } from '../constants';

/**
 * Deletes the known levels of documents that have no published row any more. If they are published again, they are new.
 */
export async function forgetGone(strapi: Core.Strapi, uid: string): Promise<void> {
  const knex = strapi.db.connection;
  const { options } = schemaOf(strapi, uid);
  const published = knex(metadataOf(strapi, uid).tableName).select('document_id');
  if (options?.draftAndPublish) published.whereNotNull('published_at');
  await knex(metadataOf(strapi, ANNOUNCEMENT).tableName)
    .where({ uid })
    .whereNotIn('entry_id', published.whereNotNull('document_id'))
    .delete();
}
