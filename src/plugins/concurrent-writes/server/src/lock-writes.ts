import type { Core } from '@strapi/strapi';

import { actOn, type DocumentMiddleware, type Params, WRITE_ACTIONS } from '@guichet/strapi-kit';
import { service } from './services';

/**
 * Gives each write of the Document Service its turn. It must be added before all other middlewares: what they do belongs
 * to the transaction, and is retried with it.
 */
export function lockWrites(strapi: Core.Strapi): DocumentMiddleware {
  return (context, next) => {
    const { uid, action } = context;
    if (!WRITE_ACTIONS.includes(action)) return next();
    // Middlewares change the params that they are given, and `next` can only be called once.
    const again = copyOf(context.params as Params);
    return service(strapi, 'write-lock').run((_transaction, attempt) =>
      attempt === 1 ? next() : actOn(strapi, uid, action, copyOf(again))
    );
  };
}

function copyOf(params: Params): Params {
  const { data } = params;
  return { ...params, ...(typeof data === 'object' && data !== null && { data: { ...data } }) };
}
