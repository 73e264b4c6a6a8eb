import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { type DocumentMiddleware, WRITE_ACTIONS } from '@guichet/strapi-kit';
import { entryDeeds } from '../journal/entry-deeds';
import { asServer, instant } from '../partners';
import { service } from '../services';
import { authorOf } from './author';

/**
 * Records what each write of the Document Service made of an entry, in the transaction of the write. It surrounds all that
 * other plugins do to the entry in the same write, and so sees what they left.
 */
export function recordVersions(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const { uid, action } = context;
    const type = service(strapi, 'types').get(uid);
    if (!type || !WRITE_ACTIONS.includes(action)) return next();
    const versions = service(strapi, 'versions');
    return strapi.db.transaction(async ({ trx }) => {
      const change = { id: randomUUID(), action, at: instant(strapi), author: authorOf(strapi) };
      const { documentId: known } = context.params as { documentId?: string };
      if (known) await asServer(strapi, () => versions.begin(trx, type, known, change));
      const result = await next();
      for (const documentId of action === 'clone' || !known ? documentIdsIn(result) : [known]) {
        const recorded = await asServer(strapi, () => versions.record(trx, type, documentId, change));
        await service(strapi, 'journal').write(entryDeeds(strapi, type.uid, documentId, change, recorded));
      }
      return result;
    });
  };
}

/** Of the result of a write: one entry, or those of several locales. */
function documentIdsIn(result: unknown): string[] {
  if (typeof result !== 'object' || result === null) return [];
  const { entries = [result] } = result as { entries?: unknown[] };
  return [...new Set(entries.map((entry) => (entry as { documentId: string }).documentId))];
}
