import type { Core } from '@strapi/strapi';

import { PUBLISHED_LINK } from './constants';
import { tableOf } from './seam';

/** Gives the table of links an index from either end; Strapi's own schema sync makes them. */
export function indexTables(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    const { tableName, indexes } = tableOf(strapi, PUBLISHED_LINK);
    const add = (columns: string[], type?: 'unique') => {
      const name = strapi.db.metadata.identifiers.getIndexName([tableName, columns[1]]);
      indexes.push({ name, columns, type });
    };
    add(['relation', 'source_id', 'source_locale', 'target_id', 'target_locale'], 'unique');
    add(['relation', 'target_id', 'target_locale']);
  });
}
