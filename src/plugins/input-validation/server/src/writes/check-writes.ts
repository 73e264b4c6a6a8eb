import type { Core } from '@strapi/strapi';

import { type DocumentMiddleware, schemaFinder } from '@guichet/strapi-kit';
import { checkData } from './check-data';
import { checkLocale } from './check-locale';
import { nameRelation } from './name-relation';

/**
 * Checks what is written at the one place that entries of every API pass, before anything is written: a Document
 * Service middleware, around all others that change what is written.
 */
export function checkWrites(strapi: Core.Strapi): DocumentMiddleware {
  const schemaOf = schemaFinder(strapi);
  return async (context, next) => {
    const { data } = context.params as { data?: unknown };
    await checkLocale(strapi, context);
    if (data !== undefined) checkData(schemaOf, context.uid, data);
    try {
      return await next();
    } catch (error) {
      nameRelation(schemaOf, context.uid, data, error);
      throw error;
    }
  };
}
