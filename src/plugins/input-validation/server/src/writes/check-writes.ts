import type { Core } from '@strapi/strapi';

import { complete } from '../errors/complete';
import { isRecord } from '../parameters/text';
import { refuseParameter, shown } from '../refusal';
import { schemasOf, type DocumentMiddleware } from '../seam';
import { checkData } from './check-data';
import { nameRelation } from './name-relation';

/**
 * Checks what is written at the one door that entries of every API go through, before anything is: a Document Service
 * middleware, which has to be around all others.
 */
export function checkWrites(strapi: Core.Strapi): DocumentMiddleware {
  const schemaOf = schemasOf(strapi);
  return async (context, next) => {
    const { data, locale } = context.params as { data?: unknown; locale?: unknown };
    if (isRecord(locale)) refuseParameter(['locale'], `is ${shown(locale)}: give it once, as one text`);
    if (data !== undefined) checkData(schemaOf, context.uid, data);
    try {
      return await next();
    } catch (error) {
      const told = complete(error);
      nameRelation(schemaOf, context.uid, data, told);
      throw told;
    }
  };
}
