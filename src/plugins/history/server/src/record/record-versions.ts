import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { type DocumentMiddleware, type RecordedWrite, WRITE_ACTIONS } from '@guichet/strapi-kit';
import { asServer, instant } from '../partners';
import type { HistoryType } from '../schema/history-types';
import { service } from '../services';
import { tellReaders } from '../together/tell-readers';
import { authorOf } from './author';

/**
 * Records what each write of the Document Service made of an entry, in the transaction of the write. It surrounds all that
 * other plugins do to the entry in the same write, and so sees what they left.
 */
export function recordVersions(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const { uid, action } = context;
    const type = service(strapi, 'types').get(uid);
    if (!type) return next();
    if (!WRITE_ACTIONS.includes(action)) return tellReaders(strapi, context, next);
    const { documentId, locale } = context.params as { documentId?: string; locale?: unknown };
    return record(strapi, type, { uid, action, documentId, locale }, async () => next());
  };
}

/** Writes that do not go through the Document Service, such as the actions of `deadlines`. */
export interface Writes {
  /** Does the same for one of them. */
  recorded: <T>(write: RecordedWrite, work: () => Promise<T>) => Promise<T>;
}

/** @returns the service `plugin::history.writes` */
export function createWrites({ strapi }: { strapi: Core.Strapi }): Writes {
  return {
    recorded: (write, work) => {
      const type = service(strapi, 'types').get(write.uid);
      return type ? record(strapi, type, write, work) : work();
    },
  };
}

type Write = Omit<RecordedWrite, 'documentId'> & { documentId?: string };

async function record<T>(
  strapi: Core.Strapi,
  type: HistoryType,
  { uid, action, documentId: known, locale }: Write,
  work: () => Promise<T>
): Promise<T> {
  const versions = service(strapi, 'versions');
  const preconditions = service(strapi, 'preconditions');
  return strapi.db.transaction(async ({ trx }) => {
    const change = { id: randomUUID(), action, at: instant(strapi), author: authorOf(strapi) };
    if (known) {
      await asServer(strapi, () => versions.begin(trx, type, known, change));
      await preconditions.expect(trx, { uid, documentId: known, locale });
    }
    const result = await work();
    for (const documentId of action === 'clone' || !known ? documentIdsIn(result) : [known]) {
      await asServer(strapi, () => versions.record(trx, type, documentId, change));
      await preconditions.tell(trx, { uid, documentId, locale });
    }
    return result;
  });
}

/** Of the result of a write: one entry, or those of several locales. */
function documentIdsIn(result: unknown): string[] {
  if (typeof result !== 'object' || result === null) return [];
  const { entries = [result] } = result as { entries?: unknown[] };
  return [...new Set(entries.map((entry) => (entry as { documentId: string }).documentId))];
}
