import type { Core } from '@strapi/strapi';

import { tablesOf } from './seam';

/** Lets a page be found by its slug without reading the whole table: Strapi looks each `uid` up, and indexes none. */
export function indexSlugs(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    for (const { tableName, attributes, indexes } of tablesOf(strapi)) {
      for (const [name, { type, columnName = name }] of Object.entries(attributes)) {
        if (type !== 'uid') continue;
        const index = strapi.db.metadata.identifiers.getIndexName([tableName, columnName]);
        indexes.push({ name: index, columns: [columnName] });
      }
    }
  });
}
