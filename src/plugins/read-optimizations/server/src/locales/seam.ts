import type { Core } from '@strapi/strapi';

/** The service of i18n that knows the locales. */
export interface Locales {
  getDefaultLocale: () => Promise<string>;
}

export function localesOf(strapi: Core.Strapi): Locales | undefined {
  return strapi.plugin('i18n')?.service('locales') as Locales | undefined;
}
