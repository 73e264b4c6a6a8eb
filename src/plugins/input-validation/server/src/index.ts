import type { Core } from '@strapi/strapi';

import { refuseUnsafeLinks } from './links/refuse-unsafe-links';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    strapi.documents.use(refuseUnsafeLinks(strapi));
  },
};
