import type { Core } from '@strapi/strapi';

import { keepOutOfGraphql, useDocuments } from '@guichet/strapi-kit';
import { PUBLISHED_LINK } from './constants';
import contentTypes from './content-types';
import { indexTables } from './index-tables';
import { keepLinks } from './records/keep-links';
import { reconcileLinks } from './start/reconcile';
import { createRoles } from './relations/roles';

export default {
  contentTypes,
  services: { roles: createRoles },

  register({ strapi }: { strapi: Core.Strapi }): void {
    keepOutOfGraphql(strapi, PUBLISHED_LINK);
    indexTables(strapi);
    useDocuments(strapi, 'links', keepLinks(strapi));
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await reconcileLinks(strapi);
  },
};
