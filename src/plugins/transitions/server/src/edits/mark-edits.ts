import type { Core } from '@strapi/strapi';

import { LOCALE, type DocumentMiddleware } from '@guichet/strapi-kit';
import { deadlines } from '../partners';
import { service } from '../services';
import { Publications } from './publications';

/**
 * Marks documents whose published row changes without a publication: by an action that opens or closes, or from another
 * locale. Also marks what disappears with a locale, past the Document Service.
 */
export function markRows(strapi: Core.Strapi): void {
  const { edited } = service(strapi, 'types');
  const inTransaction = (work: (table: Publications, now: number) => Promise<void>) =>
    strapi.db.transaction(({ trx }) => work(new Publications(strapi, trx), deadlines(strapi, 'clock').now()));
  strapi.db.lifecycles.subscribe({
    models: [...edited.keys()],
    afterUpdate: async ({ model, result }) => {
      const { documentId, publishedAt } = (result ?? {}) as { documentId?: string; publishedAt?: unknown };
      if (!documentId || (edited.get(model.uid)!.hasDrafts && !publishedAt)) return;
      await inTransaction((table, now) => table.mark(model.uid, [documentId], now));
    },
  });
  strapi.db.lifecycles.subscribe({
    models: [LOCALE],
    afterDelete: async ({ result }) => {
      const { code } = result as { code: string };
      await inTransaction((table, now) => table.markLocale(code, now));
    },
  });
}

interface Params {
  documentId?: string;
  status?: string;
}

/**
 * Marks the documents that a write has published, changed or withdrawn, in the transaction of the write. So whatever
 * happens afterwards, the mark exists if the write does, and the edit is announced.
 */
export function markEdits(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const type = service(strapi, 'types').edited.get(context.uid);
    const params = context.params as Params;
    if (!type || !mayShow(context.action, type.hasDrafts, params)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const result = await next();
      // The parameters of a clone name the document that it copies.
      const written = context.action === 'clone' ? undefined : params.documentId;
      const documentId = written ?? (result as { documentId?: string } | null)?.documentId;
      const now = deadlines(strapi, 'clock').now();
      if (documentId) await new Publications(strapi, trx).mark(context.uid, [documentId], now);
      return result;
    });
  };
}

/** Whether a write may change what is public. */
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
