import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { entityManagerOf, override, type EntityManager, type FindParams } from '@guichet/strapi-kit';
import { contentOf } from '../memory/content';
import { textIfKnown } from '../sanitize/parameters';
import { useInnermost } from './innermost';

type QueryMethod = 'findMany' | 'count';

/** A query that the database layer got while the Document Service worked on one call. */
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
 * Spares the way from the parameters of the Document Service to a query of the database layer, where the same were
 * given before. It depends on them, on the schemas and on what is in the database (the default locale, the ids of
 * documents that are filtered by), so it is forgotten with every write.
 *
 * Only where reads are in no transaction of their own: Strapi's action would have begun it.
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
    // Not one that looked an id up, or read what computed attributes are computed from.
    const own = made.find((each) => each.action === action && each.uid === uid && each.result === result);
    // What was written meanwhile may have led to another query.
    if (key !== null && own && generation === content.generation()) known.set(key, own.query);
    return result;
  });
}

/** Lets queries of the database layer be listed that are made while something is done. */
function watchQueries(strapi: Core.Strapi, manager: EntityManager) {
  const watching = new AsyncLocalStorage<Made[]>();
  const watched =
    (action: QueryMethod) =>
    (read: EntityManager[QueryMethod]): EntityManager[QueryMethod] =>
    async (uid, query) => {
      // Before it is read: lifecycles rewrite the object that they are given.
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
