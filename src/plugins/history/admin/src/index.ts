import { translations } from '@guichet/strapi-kit/admin';
import en from './translations/en.json';
import fr from './translations/fr.json';

export default {
  bootstrap() {},
  registerTrads: translations('history', { en, fr }),
};
