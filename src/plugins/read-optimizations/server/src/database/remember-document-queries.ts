import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import {
  entityManagerOf,
  override,
  type Dependencies,
  type EntityManager,
  type FindParams,
} from '@guichet/strapi-kit';
import { contentOf, type KnownContent } from '../memory/remember';
import { textIfKnown } from '../sanitize/parameters';
import { useInnermost } from './innermost';

type QueryMethod = 'findMany' | 'count';

/** A query of the database layer, made by one call of the Document Service. */
interface Made {
  action: QueryMethod;
  uid: string;
  query: FindParams;
  /** What was read before it, to make it. */
  dependencies: Dependencies;
  result?: unknown;
}

type Known = Pick<Made, 'query' | 'dependencies'>;

/** Characters of all the parameters whose queries are remembered, and of the longest ones. */
const MOST = 4_000_000;
const LONGEST = 4_000;

/**
 * Remembers which query of the database layer the Document Service makes of which parameters. The query depends on the
 * parameters, the schemas and the content (the default locale, the ids of documents in filters), so it is forgotten when
 * that is written.
 *
 * Only if reads have no transaction of their own, because Strapi's action would have opened it.
 */
export function rememberDocumentQueries(strapi: Core.Strapi): void {
  const manager = entityManagerOf(strapi);
  const content = contentOf(strapi);
  const queriesDuring = watchQueries(strapi, manager, content);
  if (!queriesDuring) return;
  const known = new LRUCache<string, Known>({
    maxSize: MOST,
    sizeCalculation: (_known, key) => key.length,
  });

  useInnermost(strapi, async ({ action, params, uid }, next) => {
    if (
      (action !== 'findMany' && action !== 'count') ||
      !content.isConnected() ||
      strapi.db.inTransaction()
    ) {
      return next();
    }
    const key = keyOf(uid, action, params);
    const last = key === null ? undefined : known.get(key);
    if (last && content.isCurrent(last.dependencies)) {
      content.depend(last.dependencies);
      return manager[action](uid, { ...last.query });
    }
    const made: Made[] = [];
    const { value: result } = await content.track(async () => queriesDuring(made, next));
    // Not a query that looked an id up, or read what computed attributes are computed from.
    const own = made.find((each) => each.action === action && each.uid === uid && each.result === result);
    if (key !== null && own) known.set(key, { query: own.query, dependencies: own.dependencies });
    return result;
  });
}

/** Lists the queries of the database layer that are made during a call. */
function watchQueries(strapi: Core.Strapi, manager: EntityManager, content: KnownContent) {
  const watching = new AsyncLocalStorage<Made[]>();
  const watched =
    (action: QueryMethod) =>
    (read: EntityManager[QueryMethod]): EntityManager[QueryMethod] =>
    async (uid, query) => {
      const queries = watching.getStore();
      if (!queries) return read(uid, query);
      // Before the query is read, because lifecycles change the object that they get.
      const made: Made = { action, uid, query: { ...query }, dependencies: content.soFar() };
      queries.push(made);
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
