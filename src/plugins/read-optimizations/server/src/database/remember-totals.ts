import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { type Dependencies, requestState } from '@guichet/strapi-kit';
import { contentOf, lifetimesOf } from '../memory/remember';
import { anonymous } from '../sanitize/anonymous';
import { textIfKnown } from '../sanitize/parameters';

interface Total {
  total: number;
  dependencies: Dependencies;
  /** ms (UTC), half-open. */
  lifetime: { from: number; until: number };
}

/** @param count Strapi's own */
type Counting = (
  uid: string,
  params: Record<string, unknown>,
  count: () => Promise<number>
) => Promise<number>;

/** For each ability of the public. */
const MOST = 1000;
const LONGEST = 4_000;
/** Neither which page it is nor what it shows of its rows changes their number. */
const NOT_COUNTED = new Set(['sort', 'fields', 'populate', 'start', 'limit', 'pagination']);

/**
 * Remembers how many rows a filter finds, for anonymous visitors: until somebody writes, or the clock changes what it
 * was counted from. A count costs as much as there are rows, and all pages of a list have the same.
 */
export function rememberTotals(strapi: Core.Strapi): Counting {
  const content = contentOf(strapi);
  const lifetimes = lifetimesOf(strapi);
  if (!lifetimes) return (_uid, _params, count) => count();
  // The ability decides what is hidden, too. There is a new one when the permissions change.
  const known = new WeakMap<object, LRUCache<string, Total>>();
  const totalsFor = (ability: object) => {
    const totals = known.get(ability) ?? new LRUCache<string, Total>({ max: MOST });
    known.set(ability, totals);
    return totals;
  };

  return async (uid, params, count) => {
    const auth = anonymous({ auth: requestState(strapi)?.auth });
    const key = auth && keyOf(uid, params);
    if (!key || !content.isConnected() || strapi.db.inTransaction()) return count();
    const totals = totalsFor(auth.ability);
    const from = lifetimes.instant();
    const last = totals.get(key);
    if (last && isWithin(last.lifetime, from) && content.isCurrent(last.dependencies)) {
      content.depend(last.dependencies);
      return last.total;
    }
    const { value: total, dependencies } = await content.track(count);
    totals.set(key, { total, dependencies, lifetime: await lifetimes.since(dependencies, from) });
    return total;
  };
}

function keyOf(uid: string, params: Record<string, unknown>): string | null {
  const text = textIfKnown(Object.entries(params).filter(([name]) => !NOT_COUNTED.has(name)));
  return text === null || text.length > LONGEST ? null : `${uid} ${text}`;
}

const isWithin = ({ from, until }: Total['lifetime'], instant: number) => from <= instant && instant < until;
