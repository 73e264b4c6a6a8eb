import type { Core } from '@strapi/strapi';

import { createLocalesOnFirstStart } from './bootstrap/create-locales';
import { createProgrammeEditor } from './bootstrap/programme-editor';
import { grantPublicReading } from './bootstrap/public-role';
import { shareListsOfOldEntries } from './bootstrap/share-lists';
import { shareBetweenLocales } from './locales/shared-attributes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(shareBetweenLocales(strapi));
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await createLocalesOnFirstStart(strapi);
    await grantPublicReading(strapi);
    await createProgrammeEditor(strapi);
    await shareListsOfOldEntries(strapi);
  },
};
