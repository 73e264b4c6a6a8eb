import type { Core } from '@strapi/strapi';

import { addIndexes, metadataOf } from '@guichet/strapi-kit';

/** Lets a page be found by its slug without reading the whole table: Strapi looks each `uid` up, and indexes none. */
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
