import type { Core } from '@strapi/strapi';

import type { KoaContext, Next } from '@guichet/strapi-kit';
import { service } from '../services';
import { ChangedError } from './changed-error';

/**
 * Puts the version of an entry into the answer about it: as its `ETag`, and as `meta.version` for the admin, whose client
 * reads no headers. Answers 412 for a precondition that does not hold; Strapi has no class for it, and would answer 400.
 */
export function answerVersions(strapi: Core.Strapi) {
  return async (ctx: KoaContext, next: Next): Promise<void> => {
    try {
      await next();
    } catch (error) {
      if (!(error instanceof ChangedError)) throw error;
      ctx.preconditionFailed(error.message, error.details);
      return;
    }
    const told = service(strapi, 'preconditions').told(ctx);
    if (!told || ctx.status >= 300) return;
    if (told.version !== null) ctx.set('ETag', `"${told.version}"`);
    const { meta } = (ctx.body ?? {}) as { meta?: object };
    if (ctx.state.route?.info?.type === 'admin' && meta) Object.assign(meta, told);
  };
}
