import type { Core } from '@strapi/strapi';

import { createLocalesOnFirstStart } from './bootstrap/locales';
import { grantPublicReading } from './bootstrap/public-role';

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await createLocalesOnFirstStart(strapi);
    await grantPublicReading(strapi);
  },
};
