import type { Core } from '@strapi/strapi';

import { localesService, override } from '@guichet/strapi-kit';
import { remember, sourceOf } from '../memory/remember';

/** Reads the default locale once for many reads of entries. Strapi reads it again for each. */
export function rememberDefaultLocale(strapi: Core.Strapi): void {
  const locales = localesService(strapi);
  if (!locales) return;
  override(strapi, 'default-locale', locales, {
    getDefaultLocale: (read) => remember(sourceOf(strapi), read),
  });
}
