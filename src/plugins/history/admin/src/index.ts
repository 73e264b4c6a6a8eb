import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { translations } from '@guichet/strapi-kit/admin';
import en from './translations/en.json';
import fr from './translations/fr.json';
import { DeletedEntries } from './versions/DeletedEntries';
import { HistoryPanel } from './versions/HistoryPanel';

export default {
  register() {},
  bootstrap(app: StrapiApp) {
    const contentManager = app.getPlugin('content-manager');
    (contentManager.apis as ContentManagerPlugin['config']['apis']).addEditViewSidePanel([HistoryPanel]);
    contentManager.injectComponent('listView', 'actions', {
      name: 'history-deleted',
      Component: DeletedEntries,
    });
  },
  registerTrads: translations('history', { en, fr }),
};
