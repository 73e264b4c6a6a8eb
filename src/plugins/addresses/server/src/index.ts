import type { Core } from '@strapi/strapi';

import { claimSlugs } from './claim/claim-slugs';
import { SLUG } from './constants';
import contentTypes from './content-types';
import { indexTables } from './index-tables';
import { keepOutOfGraphql } from './seam';
import { service, services } from './services';

export default {
  contentTypes,
  services,

  register({ strapi }: { strapi: Core.Strapi }): void {
    keepOutOfGraphql(strapi, SLUG);
    indexTables(strapi);
    // Around the middlewares of the app, which write to the other locales too.
    strapi.documents.use(claimSlugs(strapi));
  },

  /** @throws OptInError where a schema opts in wrongly */
  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await service(strapi, 'slugs').reconcile();
  },
};
