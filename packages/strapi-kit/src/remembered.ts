import type { Core } from '@strapi/strapi';

import type { ContentChanges, Dependencies, Lifetimes } from './content-changes';
import { optionalServicesOf } from './services';

/** A value that was computed from the database, and how long it is right. */
export interface Remembered<T> {
  value: T;
  dependencies: Dependencies;
  /** ms (UTC), half-open. */
  lifetime: { from: number; until: number };
}

/** Where values are kept, by a key that says what was asked: a map, or a cache. */
export interface Memory<T> {
  get: (key: string) => Remembered<T> | undefined;
  set: (key: string, value: Remembered<T>) => unknown;
}

const httpCache = optionalServicesOf<{ content: ContentChanges; lifetimes: Lifetimes }>('http-cache');

/**
 * A value from a memory, or computed: if somebody has written since, or the clock has changed it. Always computed without
 * the plugin `http-cache`, while writes of other instances are not received, and in a transaction.
 */
export async function remembered<T>(
  strapi: Core.Strapi,
  memory: Memory<T>,
  key: string,
  compute: () => Promise<T>
): Promise<T> {
  const content = httpCache(strapi, 'content');
  const lifetimes = httpCache(strapi, 'lifetimes');
  if (!content?.isConnected() || !lifetimes || strapi.db.inTransaction()) return compute();
  const from = lifetimes.instant();
  const last = memory.get(key);
  if (last && isWithin(last.lifetime, from) && content.isCurrent(last.dependencies)) {
    content.depend(last.dependencies);
    return last.value;
  }
  const { value, dependencies } = await content.track(compute);
  memory.set(key, { value, dependencies, lifetime: await lifetimes.since(dependencies, from) });
  return value;
}

const isWithin = ({ from, until }: Remembered<unknown>['lifetime'], instant: number) =>
  from <= instant && instant < until;
