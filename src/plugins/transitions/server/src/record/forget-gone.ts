import type { Core } from '@strapi/strapi';

import { ANNOUNCEMENT } from '../constants';
import { tableOf, type SchemaLike } from '../seam';

/** Forgets documents of which nothing is published any more: published again, they are new. */
export async function forgetGone(strapi: Core.Strapi, uid: string): Promise<void> {
  const knex = strapi.db.connection;
  const { options } = strapi.contentTypes[uid as never] as SchemaLike;
  const published = knex(tableOf(strapi, uid).tableName).select('document_id');
  if (options?.draftAndPublish) published.whereNotNull('published_at');
  await knex(tableOf(strapi, ANNOUNCEMENT).tableName)
    .where({ uid })
    .whereNotIn('entry_id', published.whereNotNull('document_id'))
    .delete();
}
