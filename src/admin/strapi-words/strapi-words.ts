import admin from './admin.fr.json';
import contentManager from './content-manager.fr.json';
import i18n from './i18n.fr.json';
import unlisted from './unlisted.fr.json';
import upload from './upload.fr.json';

type Words = Record<string, string>;

/** By the plugin in front of the ids; those of the admin itself have none. */
export const FRENCH_WORDS: Record<string, Words> = {
  admin,
  'content-manager': contentManager,
  i18n,
  upload,
};

/** French for what Strapi says in English, or badly, on the pages of an editor. */
export function frenchWords(): Words {
  const { admin: own, ...plugins } = FRENCH_WORDS;
  const prefixed = Object.entries(plugins).flatMap(([plugin, words]) =>
    Object.entries(words).map(([key, word]) => [`${plugin}.${key}`, word])
  );
  // Texts in Strapi's code that its own files lack. On the console of the browser each is an error.
  return { ...own, ...unlisted, ...Object.fromEntries(prefixed) };
}
