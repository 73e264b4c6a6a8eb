import type { Core } from '@strapi/strapi';

import { localesService, useDocuments } from '@guichet/strapi-kit';
import { shareBetweenLocales } from './sharing/share-between-locales';
import { shareListsOfOldEntries } from './start/share-old-lists';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    // Without i18n there is nothing to share.
    if (localesService(strapi)) useDocuments(strapi, 'localized-components', shareBetweenLocales(strapi));
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    if (localesService(strapi)) await shareListsOfOldEntries(strapi);
  },
};
