import type { StrapiApp } from '@strapi/strapi/admin';

import { translateRefusals, translations } from '@guichet/strapi-kit/admin';
import { sendVersions } from './together/send-versions';
import { Together } from './together/Together';
import en from './translations/en.json';
import fr from './translations/fr.json';

export default {
  register(app: StrapiApp) {
    translateRefusals(app);
  },
  bootstrap(app: StrapiApp) {
    sendVersions();
    app
      .getPlugin('content-manager')
      .injectComponent('editView', 'right-links', { name: 'history-together', Component: Together });
  },
  registerTrads: translations('history', { en, fr }),
};
