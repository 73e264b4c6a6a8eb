import type { Core } from '@strapi/strapi';

import { localesService } from '@guichet/strapi-kit';
import { remember, sourceOf } from '../memory/remember';

/** Reads the default locale once for many reads of entries, of which Strapi asks it for each. */
export function rememberDefaultLocale(strapi: Core.Strapi): void {
  const locales = localesService(strapi);
  if (!locales) return;
  locales.getDefaultLocale = remember(sourceOf(strapi), locales.getDefaultLocale.bind(locales));
}
