import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { type Remembered, remembered, requestState } from '@guichet/strapi-kit';
import { anonymous } from '../sanitize/anonymous';
import { textIfKnown } from '../sanitize/parameters';

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
  // The ability decides what is hidden, too. There is a new one when the permissions change.
  const known = new WeakMap<object, LRUCache<string, Remembered<number>>>();
  const totalsFor = (ability: object) => {
    const totals = known.get(ability) ?? new LRUCache<string, Remembered<number>>({ max: MOST });
    known.set(ability, totals);
    return totals;
  };

  return async (uid, params, count) => {
    const auth = anonymous({ auth: requestState(strapi)?.auth });
    const key = auth && keyOf(uid, params);
    return key ? remembered(strapi, totalsFor(auth.ability), key, count) : count();
  };
}

function keyOf(uid: string, params: Record<string, unknown>): string | null {
  const text = textIfKnown(Object.entries(params).filter(([name]) => !NOT_COUNTED.has(name)));
  return text === null || text.length > LONGEST ? null : `${uid} ${text}`;
}
