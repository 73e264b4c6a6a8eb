import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { translations } from '@guichet/strapi-kit/admin';
import { SitePanel } from './SitePanel';
import en from './translations/en.json';
import fr from './translations/fr.json';

export default {
  register() {},
  bootstrap(app: StrapiApp) {
    const contentManager = app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
    contentManager.addEditViewSidePanel([SitePanel]);
  },
  registerTrads: translations('feeds', { en, fr }),
};
