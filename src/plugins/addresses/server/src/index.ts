import type { Core } from '@strapi/strapi';

import { guardSchemas, keepOutOfGraphql, type Schema, schemasOf, useDocuments } from '@guichet/strapi-kit';
import { adaptForm } from './admin-form';
import { claimSlugs } from './claim/claim-slugs';
import { PATH, SLUG } from './constants';
import { createFormerAddresses } from './claim/former-addresses';
import contentTypes from './content-types';
import { indexTables } from './index-tables';
import { extendSchema } from './schema/extend-schema';
import { readOptIn } from './schema/opt-in';
import { routes } from './routes';
import { service } from './services';
import { createSlugs } from './claim/slugs';
import { createPaths } from './old-paths/paths';
import { createRedirectAnswerer } from './redirects/redirect-answerer';
import { createTypes } from './schema/addressed-types';

export default {
  contentTypes,
  routes,
  services: {
    paths: createPaths,
    'former-addresses': createFormerAddresses,
    redirects: createRedirectAnswerer,
    slugs: createSlugs,
    types: createTypes,
  },

  /** @throws OptInError if a schema's opt-in is wrong */
  register({ strapi }: { strapi: Core.Strapi }): void {
    schemasOf(strapi).forEach(extendSchema);
    const read = (schemas: Schema[]) => schemas.forEach(readOptIn);
    guardSchemas(strapi, { plugin: 'addresses', of: 'type', read });
    keepOutOfGraphql(strapi, PATH, SLUG);
    indexTables(strapi);
    // Outside the middlewares of the app, because those write to the other locales too.
    useDocuments(strapi, 'addresses', claimSlugs(strapi));
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    adaptForm(strapi);
    await service(strapi, 'slugs').reconcile();
  },
};
