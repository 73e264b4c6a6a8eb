import type { Core } from '@strapi/strapi';

import { addIndexes } from '@guichet/strapi-kit';
import { ANNOUNCEMENT, MESSAGE, PUBLICATION } from './constants';

/** Gives the plugin's tables their indexes. */
export function indexTables(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    addIndexes(strapi, [
      { uid: ANNOUNCEMENT, columns: ['uid', 'entryId'], type: 'unique' },
      { uid: ANNOUNCEMENT, columns: ['uid', 'nextAt'] },
      { uid: PUBLICATION, columns: ['uid', 'entryId'], type: 'unique' },
      { uid: PUBLICATION, columns: ['uid', 'nextAt'] },
      { uid: MESSAGE, columns: ['messageId'], type: 'unique' },
      { uid: MESSAGE, columns: ['announcedAt'] },
    ]);
  });
}
