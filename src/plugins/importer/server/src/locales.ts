import type { Core } from '@strapi/strapi';

/** The error message for a locale that the application does not have; `null` if it has it. */
export async function problemWithLocale(strapi: Core.Strapi, locale: unknown): Promise<string | null> {
  const locales: { code: string }[] = await strapi.plugin('i18n').service('locales').find();
  const codes = locales.map(({ code }) => code);
  if (codes.some((code) => code === locale)) return null;
  return `the application has no locale "${locale}"; it has ${codes.join(', ')}`;
}
