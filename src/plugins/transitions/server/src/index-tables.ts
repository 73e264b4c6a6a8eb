import type { Core } from '@strapi/strapi';

import { ANNOUNCEMENT, MESSAGE, PUBLICATION } from './constants';
import { tableOf } from './seam';

/** Gives the plugin's tables their indexes; Strapi's own schema sync makes them. */
export function indexTables(strapi: Core.Strapi): void {
  const add = (uid: string, attributes: string[], type?: 'unique') => {
    const table = tableOf(strapi, uid);
    const columns = attributes.map((name) => table.attributes[name].columnName ?? name);
    const name = strapi.db.metadata.identifiers.getIndexName([table.tableName, ...columns]);
    table.indexes.push({ name, columns, type });
  };
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    add(ANNOUNCEMENT, ['uid', 'entryId'], 'unique');
    add(ANNOUNCEMENT, ['uid', 'nextAt']);
    add(PUBLICATION, ['uid', 'entryId'], 'unique');
    add(PUBLICATION, ['uid', 'nextAt']);
    add(MESSAGE, ['messageId'], 'unique');
    add(MESSAGE, ['announcedAt']);
  });
}
