import en from './en.json';
import fr from './fr.json';
import { translationsOf } from './labels';

const TRANSLATIONS: Record<string, Record<string, string>> = {
  en: translationsOf(en),
  fr: translationsOf(fr),
};

/** A word in the language of the admin, for where Strapi does not tell which that is. */
export const word = (id: string): string | undefined => TRANSLATIONS[document.documentElement.lang]?.[id];
