import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import { defaultLocale, type KoaContext } from '@guichet/strapi-kit';
import { LANGUAGES, languageOf, type Language } from '../domain/words';

/** In what a request is to be answered. */
export interface Languages {
  /** That of the entries; `undefined`: the default one. */
  locale: string | undefined;
  /** That of the words around them. */
  language: Language;
}

/**
 * `?lang=` says both, `?locale=` that of the entries as everywhere in the content API; the words follow.
 *
 * @throws ValidationError (400) when `lang` is none that the words are written in
 */
export async function readLanguages(strapi: Core.Strapi, ctx: KoaContext): Promise<Languages> {
  const { lang, locale } = ctx.query as { lang?: string; locale?: string };
  if (lang !== undefined && !LANGUAGES.some((language) => language === lang)) {
    throw new errors.ValidationError(`lang is "${lang}": use ${LANGUAGES.join(' or ')}`);
  }
  if (locale === '*') {
    // All locales at once would be several entries under one id.
    throw new errors.ValidationError('locale is "*": name one locale, as fr');
  }
  const asked = locale ?? lang;
  return {
    locale: asked,
    language: languageOf(lang ?? asked ?? (await defaultLocale(strapi)) ?? LANGUAGES[0]),
  };
}
