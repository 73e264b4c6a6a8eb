import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { entityManagerOf, override, type EntityManager, type FindParams } from '@guichet/strapi-kit';
import { contentOf } from '../memory/content';
import { textIfKnown } from '../sanitize/parameters';
import { useInnermost } from './innermost';

type QueryMethod = 'findMany' | 'count';

/** A query of the database layer, made by one call of the Document Service. */
interface Made {
  action: QueryMethod;
  uid: string;
  query: FindParams;
  result?: unknown;
}

/** Characters of all the parameters whose queries are remembered, and of the longest ones. */
const MOST = 4_000_000;
const LONGEST = 4_000;

/**
 * Remembers which query of the database layer the Document Service makes of which parameters. The query depends on the
 * parameters, the schemas and the content (the default locale, the ids of documents in filters), so every write clears
 * it.
 *
 * Only if reads have no transaction of their own, because Strapi's action would have opened it.
 */
export function rememberDocumentQueries(strapi: Core.Strapi): void {
  const manager = entityManagerOf(strapi);
  const content = contentOf(strapi);
  const queriesDuring = watchQueries(strapi, manager);
  if (!queriesDuring) return;
  const known = new LRUCache<string, FindParams>({
    maxSize: MOST,
    sizeCalculation: (_query, key) => key.length,
  });
  let knownSince = content.generation();

  useInnermost(strapi, async ({ action, params, uid }, next) => {
    if (
      (action !== 'findMany' && action !== 'count') ||
      !content.isConnected() ||
      strapi.db.inTransaction()
    ) {
      return next();
    }
    const generation = content.generation();
    if (knownSince !== generation) known.clear();
    knownSince = generation;
    const key = keyOf(uid, action, params);
    const query = key === null ? undefined : known.get(key);
    if (query) return manager[action](uid, { ...query });
    const made: Made[] = [];
    const result = await queriesDuring(made, next);
    // Not a query that looked an id up, or read what computed attributes are computed from.
    const own = made.find((each) => each.action === action && each.uid === uid && each.result === result);
    // A write during the call may have led to another query.
    if (key !== null && own && generation === content.generation()) known.set(key, own.query);
    return result;
  });
}

/** Lists the queries of the database layer that are made during a call. */
function watchQueries(strapi: Core.Strapi, manager: EntityManager) {
  const watching = new AsyncLocalStorage<Made[]>();
  const watched =
    (action: QueryMethod) =>
    (read: EntityManager[QueryMethod]): EntityManager[QueryMethod] =>
    async (uid, query) => {
      // Before the query is read, because lifecycles change the object that they get.
      const made: Made = { action, uid, query: { ...query } };
      watching.getStore()?.push(made);
      const result = await read(uid, query);
      made.result = result;
      return result;
    };
  const wraps = { findMany: watched('findMany'), count: watched('count') };
  if (!override(strapi, 'document-queries', manager, wraps)) return null;
  return <T>(made: Made[], work: () => T): T => watching.run(made, work);
}

function keyOf(uid: string, action: QueryMethod, params: unknown): string | null {
  const text = textIfKnown(params);
  return text === null || text.length > LONGEST ? null : `${uid} ${action} ${text}`;
}
