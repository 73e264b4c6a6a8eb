import type { Core } from '@strapi/strapi';

import { SLUG } from './constants';
import { tableOf } from './seam';

/** Gives the table of slugs its indexes, the one that makes them unique above all; Strapi's own schema sync makes them. */
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
  });
}
