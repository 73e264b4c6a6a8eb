import type { Core } from '@strapi/strapi';

import { addIndexes, metadataOf } from '@guichet/strapi-kit';

/**
 * Indexes slugs, so that a page is found without reading the whole table. Strapi looks `uid` attributes up but does not
 * index them.
 */
export function indexSlugs(strapi: Core.Strapi): void {
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    for (const uid of Object.keys(strapi.contentTypes)) {
      const { attributes } = metadataOf(strapi, uid);
      const slugs = Object.keys(attributes).filter((name) => attributes[name].type === 'uid');
      addIndexes(
        strapi,
        slugs.map((name) => ({ uid, columns: [name] }))
      );
    }
  });
}
