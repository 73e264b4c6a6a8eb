import type { Core, UID } from '@strapi/strapi';

import { isLocalized, schemaOf } from './schemas';

/** The content type of i18n's locales. */
export const LOCALE = 'plugin::i18n.locale' as UID.ContentType;

interface Locales {
  getDefaultLocale: () => Promise<string>;
  find: () => Promise<{ code: string }[]>;
}

/** The service of i18n that knows the locales, if the app has i18n. */
export function localesService(strapi: Core.Strapi): Locales | undefined {
  return strapi.plugin('i18n')?.service('locales') as unknown as Locales | undefined;
}

/** The locale of entries that are written without one; `null` in an app without locales. */
export async function defaultLocale(strapi: Core.Strapi): Promise<string | null> {
  return (await localesService(strapi)?.getDefaultLocale()) ?? null;
}

/** The codes of the application's locales, sorted; `null` for a type that is not localized. */
export async function localesOf(strapi: Core.Strapi, uid: string): Promise<string[] | null> {
  return localesService(strapi) && isLocalized(schemaOf(strapi, uid)) ? allLocales(strapi) : null;
}

/** The codes of the application's locales, sorted; none in an app without i18n. */
export async function allLocales(strapi: Core.Strapi): Promise<string[]> {
  const locales = (await localesService(strapi)?.find()) ?? [];
  return locales.map(({ code }) => code).sort();
}
