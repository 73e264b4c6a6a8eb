import type { StrapiApp } from '@strapi/strapi/admin';

import { hideAdverts, takeBrowserLanguage } from './first-visit';
import en from './labels/en.json';
import fr from './labels/fr.json';
import { translationsOf } from './labels/labels';
import { labelLists } from './labels/lists';
import { frenchWords } from './strapi-words/strapi-words';

const locales = ['fr'];

export default {
  config: {
    locales,
    translations: { en: translationsOf(en), fr: { ...frenchWords(), ...translationsOf(fr) } },
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    takeBrowserLanguage(locales);
    hideAdverts();
    labelLists(app);
  },
};
