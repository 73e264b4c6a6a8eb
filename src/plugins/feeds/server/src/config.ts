import { z } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import { isLanguageTag, section } from '@guichet/strapi-kit';
import { STATUSES } from './domain/entry';
import { readTemplate } from './domain/page-template';
import type { ConfiguredWords } from './domain/words';

/** The plugin's configuration: `config` of its entry in config/plugins. */
export interface Config {
  /**
   * The URLs of the site's pages, for example `https://www.example.org/{locale}/{type}/{slug}`: see `Template`. If empty,
   * links lead to the API.
   */
  pages: string;
  /** The words around entries in further languages, by BCP 47 tag; or other words in English and French. */
  words: ConfiguredWords;
}

const TEXT = 'write a text';
const BY_LANGUAGE = 'write an object of a language, by its BCP 47 tag such as "de": its words';
const text = z.string({ error: TEXT }).min(1, TEXT).optional();
const marks = section(Object.fromEntries(STATUSES.map((status) => [status, text])));
const words = z.record(
  z.string().refine(isLanguageTag),
  section({ opens: text, closes: text, cutOff: text, colon: text, marks: marks.optional() }),
  { error: BY_LANGUAGE }
);

export const config = {
  default: (): Config => ({ pages: '', words: {} }),

  /** @throws Error with the setting and the remedy */
  validator({ pages, words: written }: Config): void {
    if (pages) readTemplate('feeds: pages', pages);
    const { error } = words.safeParse(written);
    if (!error) return;
    const [{ path, message }] = error.issues;
    throw new Error(`feeds: ${['words', ...path].join('.')}: ${message}`);
  },
};

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::feeds');
}
