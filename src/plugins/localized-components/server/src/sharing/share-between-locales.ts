import type { Core } from '@strapi/strapi';

import { isLocalized, schemaOf, type DocumentMiddleware, type Row } from '@guichet/strapi-kit';
import { fillNewLocale } from './fill-new-locale';
import { spreadShared } from './spread-shared';

/**
 * What is shared by the locales of an entry (dates above all) is the same in all of them once a write has ended.
 *
 * Strapi 5.54 means to do that, but leaves slugs and relations out, and skips the published rows of the other
 * locales when the draft that it happens to compare with has changed already. Components it shares whole or not
 * at all; here a component says which of its attributes are shared, and the labels beside them are translated. A
 * translation starts with the slug, the components and the relations of the entry that it translates (relations
 * to what is translated too).
 */
export function shareBetweenLocales(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const { uid, action } = context;
    const params = context.params as { documentId?: string; locale?: string; data?: Row };
    const { documentId } = params;
    if (!documentId || !['update', 'publish'].includes(action) || !isLocalized(schemaOf(strapi, uid)))
      return next();
    return strapi.db.transaction(async () => {
      if (action === 'update' && params.data) await fillNewLocale(strapi, uid, documentId, params);
      const result = await next();
      if (params.locale !== '*') await spreadShared(strapi, uid, documentId, params.locale);
      return result;
    });
  };
}
