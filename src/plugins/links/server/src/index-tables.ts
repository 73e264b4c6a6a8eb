import type { Core } from '@strapi/strapi';

import { addIndexes } from '@guichet/strapi-kit';
import { PUBLISHED_LINK } from './constants';

/** Adds indexes to the table of links, one for either end. */
export function indexTables(strapi: Core.Strapi): void {
  const source = ['relation', 'source_id', 'source_locale', 'target_id', 'target_locale'];
  const target = ['relation', 'target_id', 'target_locale'];
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    addIndexes(strapi, [
      { uid: PUBLISHED_LINK, columns: source, type: 'unique', named: ['source_id'] },
      { uid: PUBLISHED_LINK, columns: target, named: ['target_id'] },
    ]);
  });
}
