import type { Core } from '@strapi/strapi';

import { FIRST_PUBLISHED_COLUMN, SLUG } from './constants';
import type { AddressedType } from './schema/addressed-types';
import { tableOf } from './seam';
import { service } from './services';

/**
 * Gives the table of slugs its indexes, the one that makes them unique above all, and types with slugs one for the order of
 * feeds. Strapi's own schema sync makes them.
 */
export function indexTables(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    const { tableName, indexes } = tableOf(strapi, SLUG);
    const add = (columns: string[], type?: 'unique') => {
      const name = strapi.db.metadata.identifiers.getIndexName([tableName, ...columns]);
      indexes.push({ name, columns, type });
    };
    add(['uid', 'slug'], 'unique');
    add(['uid', 'entry_id']);
    add(['uid', 'replaced_at']);
    for (const type of service(strapi, 'types').values()) if (type.hasDrafts) indexPublications(strapi, type);
  });
}

/** What feeds ask beside the first publication is in it too. */
function indexPublications(strapi: Core.Strapi, { uid, table }: AddressedType): void {
  const name = strapi.db.metadata.identifiers.getIndexName([table, FIRST_PUBLISHED_COLUMN]);
  const columns = [FIRST_PUBLISHED_COLUMN, 'locale', 'published_at'];
  tableOf(strapi, uid).indexes.push({ name, columns });
}
