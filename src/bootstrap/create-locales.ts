import type { Core } from '@strapi/strapi';

import { applyOnce } from '@guichet/strapi-kit';

const LOCALES = [
  { code: 'fr', name: 'Français (fr)' },
  { code: 'en', name: 'English (en)' },
];

/** Creates `fr` (the default) and `en` at the first start; Strapi alone would create `en` only. */
export async function createLocalesOnFirstStart(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  const codes = LOCALES.map(({ code }) => code);
  await applyOnce(strapi, 'locales', codes, async (fresh) => {
    for (const locale of LOCALES.filter(({ code }) => fresh.includes(code))) {
      if (!(await locales.findByCode(locale.code))) await locales.create(locale);
    }
    if (fresh.includes('fr')) await locales.setDefaultLocale({ code: 'fr' });
  });
}
