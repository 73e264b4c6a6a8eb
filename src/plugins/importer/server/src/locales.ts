import type { Core } from '@strapi/strapi';

/** The codes of the application's locales. */
export async function localesOf(strapi: Core.Strapi): Promise<string[]> {
  const locales: { code: string }[] = await strapi.plugin('i18n').service('locales').find();
  return locales.map(({ code }) => code);
}

/** The error message for a locale that the application does not have; `null` if it has it. */
export async function problemWithLocale(strapi: Core.Strapi, locale: unknown): Promise<string | null> {
  const codes = await localesOf(strapi);
  if (codes.some((code) => code === locale)) return null;
  return `the application has no locale "${String(locale)}"; it has ${codes.join(', ')}`;
}
