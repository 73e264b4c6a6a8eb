import type { Core } from '@strapi/strapi';

import { type Knex, knexOf, metadataOf, type Row } from '@guichet/strapi-kit';
import { VERSION } from '../constants';
import type { EntryContent } from '../domain/entry-content';
import { service } from '../services';

/**
 * A query over the rows of versions.
 *
 * @param knex a transaction, or by default the current one
 */
export function versionRows(strapi: Core.Strapi, knex: Knex = knexOf(strapi)) {
  return knex(metadataOf(strapi, VERSION).tableName);
}

/** The content of a version; `null`: the entry was unpublished or deleted, or there is no such version. */
export async function contentIn(strapi: Core.Strapi, row: Row | undefined): Promise<EntryContent | null> {
  const hash = row?.content_hash as string | null | undefined;
  return hash ? service(strapi, 'versions').read(hash) : null;
}
