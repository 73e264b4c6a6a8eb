import type { Core } from '@strapi/strapi';

import { addIndexes, type Index } from '@guichet/strapi-kit';
import { FIRST_PUBLISHED_COLUMN, PATH, SLUG } from './constants';
import { service } from './services';

/**
 * Adds indexes to the tables of slugs and of paths, above all those that make them unique. A path is longer than an index
 * of PostgreSQL or MariaDB takes, so its hash is indexed. Types with slugs get an index for the order of feeds.
 */
export function indexTables(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    const withDrafts = [...service(strapi, 'types').values()].filter(({ hasDrafts }) => hasDrafts);
    addIndexes(strapi, [
      { uid: SLUG, columns: ['uid', 'slug'], type: 'unique' },
      { uid: SLUG, columns: ['uid', 'entry_id'] },
      { uid: SLUG, columns: ['uid', 'replaced_at'] },
      { uid: PATH, columns: ['pathHash'], type: 'unique' },
      { uid: PATH, columns: ['uid', 'entryId'] },
      { uid: PATH, columns: ['uid', 'since', 'id'] },
      ...withDrafts.map(({ uid }) => firstPublication(uid)),
    ]);
  });
}

/** It also contains the other columns that feeds need. */
function firstPublication(uid: string): Index {
  const columns = [FIRST_PUBLISHED_COLUMN, 'locale', 'published_at'];
  return { uid, columns, named: [FIRST_PUBLISHED_COLUMN] };
}
