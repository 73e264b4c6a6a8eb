import type { StrapiApp } from '@strapi/strapi/admin';

import { translations } from '@guichet/strapi-kit/admin';
import { addJournal } from './journal/settings-link';
import en from './translations/en.json';
import fr from './translations/fr.json';

export default {
  register(app: Pick<StrapiApp, 'addSettingsLink'>) {
    addJournal(app);
  },
  bootstrap() {},
  registerTrads: translations('history', { en, fr }),
};
