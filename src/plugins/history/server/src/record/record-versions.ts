import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { changeName, type ChangeRecorder, type DocumentMiddleware, WRITE_ACTIONS } from '@guichet/strapi-kit';
import { asServer, now } from '../partners';
import type { HistoryType } from '../schema/history-types';
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
    const { documentId: known } = context.params as { documentId?: string };
    const made = (result: unknown) => (action === 'clone' || !known ? documentIdsIn(result) : [known]);
    return recordAround(strapi, type, { action, known, made }, async () => next());
  };
}

/** @returns the service `plugin::history.recorder` */
export function createRecorder({ strapi }: { strapi: Core.Strapi }): ChangeRecorder {
  return {
    record(uid, documentId, work) {
      const type = service(strapi, 'types').get(uid);
      if (!type) return work();
      return recordAround(
        strapi,
        type,
        { action: 'update', known: documentId, made: () => [documentId] },
        work
      );
    },
  };
}

interface Write<T> {
  action: string;
  /** The entry that is written, if it exists already. */
  known: string | undefined;
  /** The entries that the write made something of. */
  made: (result: T) => string[];
}

async function recordAround<T>(
  strapi: Core.Strapi,
  type: HistoryType,
  { action, known, made }: Write<T>,
  work: () => Promise<T>
): Promise<T> {
  const versions = service(strapi, 'versions');
  const done = await strapi.db.transaction(async ({ trx }) => {
    const name = changeName().action ?? action;
    const change = { id: randomUUID(), action: name, at: now(strapi), author: authorOf(strapi) };
    if (known) await asServer(strapi, () => versions.begin(trx, type, known, change));
    const result = await work();
    for (const documentId of made(result)) {
      await asServer(strapi, () => versions.record(trx, type, documentId, change));
    }
    return result;
  });
  return done as T;
}

/** Of the result of a write: one entry, or those of several locales. */
function documentIdsIn(result: unknown): string[] {
  if (typeof result !== 'object' || result === null) return [];
  const { entries = [result] } = result as { entries?: unknown[] };
  return [...new Set(entries.map((entry) => (entry as { documentId: string }).documentId))];
}
