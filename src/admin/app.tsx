import en from './labels/en.json';
import fr from './labels/fr.json';
import { translationsOf } from './labels/labels';

export default {
  config: {
    locales: ['fr'],
    translations: { en: translationsOf(en), fr: translationsOf(fr) },
  },
};
