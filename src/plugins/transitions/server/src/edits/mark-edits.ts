import type { Core } from '@strapi/strapi';

import { deadlines, type Middleware } from '../seam';
import { service } from '../services';
import { Publications } from './publications';

interface Params {
  documentId?: string;
  status?: string;
}

/**
 * Notes which documents a write has published, changed or withdrawn, in the transaction of the write: whatever happens
 * afterwards, the note is there if the write is, and what is so of the document is announced.
 */
export function markEdits(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    const type = service(strapi, 'types').edited.get(context.uid);
    const params = context.params as Params;
    if (!type || !mayShow(context.action, type.hasDrafts, params)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const result = await next();
      // A clone is told which document it copies.
      const written = context.action === 'clone' ? undefined : params.documentId;
      const documentId = written ?? (result as { documentId?: string } | null)?.documentId;
      const now = deadlines(strapi, 'clock').now();
      if (documentId) await new Publications(strapi, trx).mark(context.uid, [documentId], now);
      return result;
    });
  };
}

/** Whether a write may change what the public is shown. */
function mayShow(action: string, hasDrafts: boolean, { status }: Params): boolean {
  switch (action) {
    case 'create':
    case 'update':
      return !hasDrafts || status === 'published';
    case 'clone':
    case 'delete':
    case 'publish':
    case 'unpublish':
      return true;
    default:
      return false;
  }
}
