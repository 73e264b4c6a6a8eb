import type { StrapiApp } from '@strapi/strapi/admin';

import { hideAdverts, takeBrowserLanguage } from './first-visit';
import en from './labels/en.json';
import fr from './labels/fr.json';
import { translationsOf } from './labels/labels';
import { labelLists } from './labels/lists';
import { mendPages } from './mends/mends';
import { frenchWords } from './strapi-words/strapi-words';

const locales = ['fr'];

export default {
  config: {
    locales,
    translations: { en: translationsOf(en), fr: { ...frenchWords(), ...translationsOf(fr) } },
    tutorials: false,
    // Strapi's grey for small headings has a contrast of 3.2 to 1 on white. This one has 4.7 to 1 on its darkest ground.
    theme: { light: { colors: { neutral500: '#6c6c8c' } } },
    notifications: { releases: false },
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    takeBrowserLanguage(locales);
    hideAdverts();
    labelLists(app);
    mendPages();
  },
};
