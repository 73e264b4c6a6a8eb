import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import { allLocales, defaultLocale, isLanguageTag, type KoaContext } from '@guichet/strapi-kit';
import { pluginConfig } from '../config';
import { OWN_WORDS, type Wording, wordsIn } from '../domain/words';
import type { FeedType } from '../schema/feed-type';

/** The languages of a response: of the entries, and of the words around them. */
export interface Languages extends Wording {
  /** The locale of the entries; `undefined`: the default one. */
  locale: string | undefined;
}

/**
 * `?lang=` sets both. `?locale=` sets that of the entries, as everywhere in the content API, and the words follow.
 *
 * @throws ValidationError (400) if `lang` is neither a locale of the app nor a language that words are known in
 */
export async function readLanguages(
  strapi: Core.Strapi,
  type: FeedType,
  ctx: KoaContext
): Promise<Languages> {
  const { lang, locale } = ctx.query as { lang?: string; locale?: string };
  if (lang !== undefined) await expectKnown(strapi, type, lang);
  if (locale === '*') {
    // With all locales there would be several entries with the same id.
    throw new errors.ValidationError('locale is "*": name one locale, for example fr');
  }
  const asked = locale ?? lang;
  const named = lang ?? asked ?? (await defaultLocale(strapi)) ?? 'en';
  // Nobody has checked the locale of a type without locales.
  const language = isLanguageTag(named) ? named : 'en';
  return { locale: asked, language, words: wordsIn(language, pluginConfig(strapi).words) };
}

async function expectKnown(strapi: Core.Strapi, { optIn }: FeedType, lang: string): Promise<void> {
  const worded = [OWN_WORDS, pluginConfig(strapi).words, optIn.names].flatMap(Object.keys);
  if (worded.includes(lang)) return;
  const known = [...new Set([...worded, ...(await allLocales(strapi))])].sort();
  if (known.includes(lang)) return;
  throw new errors.ValidationError(`lang is "${lang}": use ${known.join(', ')}`);
}
