import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import { defaultLocale, type KoaContext } from '@guichet/strapi-kit';
import { LANGUAGES, languageOf, type Language } from '../domain/words';

/** The languages of a response. */
export interface Languages {
  /** The locale of the entries; `undefined`: the default one. */
  locale: string | undefined;
  /** The language of the words around them. */
  language: Language;
}

/**
 * `?lang=` sets both. `?locale=` sets that of the entries, as everywhere in the content API, and the words follow.
 *
 * @throws ValidationError (400) if there are no words in the language `lang`
 */
export async function readLanguages(strapi: Core.Strapi, ctx: KoaContext): Promise<Languages> {
  const { lang, locale } = ctx.query as { lang?: string; locale?: string };
  if (lang !== undefined && !LANGUAGES.some((language) => language === lang)) {
    throw new errors.ValidationError(`lang is "${lang}": use ${LANGUAGES.join(' or ')}`);
  }
  if (locale === '*') {
    // With all locales there would be several entries with the same id.
    throw new errors.ValidationError('locale is "*": name one locale, for example fr');
  }
  const asked = locale ?? lang;
  return {
    locale: asked,
    language: languageOf(lang ?? asked ?? (await defaultLocale(strapi)) ?? LANGUAGES[0]),
  };
}
