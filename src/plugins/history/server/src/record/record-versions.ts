import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { changeName, type ChangeRecorder, type DocumentMiddleware, WRITE_ACTIONS } from '@guichet/strapi-kit';
import { entryDeeds } from '../journal/entry-deeds';
import { asServer, now } from '../partners';
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
    const { documentId: known, locale } = context.params as { documentId?: string; locale?: unknown };
    const made = (result: unknown) => (action === 'clone' || !known ? documentIdsIn(result) : [known]);
    return recordAround(strapi, type, { action, known, locale, made }, async () => next());
  };
}

/** @returns the service `plugin::history.recorder` */
export function createRecorder({ strapi }: { strapi: Core.Strapi }): ChangeRecorder {
  return {
    record({ uid, documentId, locale }, work) {
      const type = service(strapi, 'types').get(uid);
      if (!type) return work();
      const write = { action: 'update', known: documentId, locale, made: () => [documentId] };
      return recordAround(strapi, type, write, work);
    },
  };
}

interface Write<T> {
  action: string;
  /** The entry that is written, if it exists already. */
  known: string | undefined;
  /** The locale that its request is about. */
  locale: unknown;
  /** The entries that the write made something of. */
  made: (result: T) => string[];
}

async function recordAround<T>(
  strapi: Core.Strapi,
  type: HistoryType,
  { action, known, locale, made }: Write<T>,
  work: () => Promise<T>
): Promise<T> {
  const versions = service(strapi, 'versions');
  const preconditions = service(strapi, 'preconditions');
  const done = await strapi.db.transaction(async ({ trx }) => {
    const name = changeName();
    const change = {
      id: name.id ?? randomUUID(),
      action: name.action ?? action,
      at: now(strapi),
      author: authorOf(strapi),
    };
    const asked = { uid: type.uid, documentId: known, locale };
    await preconditions.takeTurn(asked);
    if (known) await asServer(strapi, () => versions.begin(trx, type, known, change));
    await preconditions.expect(trx, asked);
    const result = await work();
    for (const documentId of made(result)) {
      const recorded = await asServer(strapi, () => versions.record(trx, type, documentId, change));
      await service(strapi, 'journal').write(entryDeeds(strapi, type.uid, documentId, change, recorded));
      await preconditions.tell(trx, { uid: type.uid, documentId, locale });
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
