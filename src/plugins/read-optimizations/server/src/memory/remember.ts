import type { Core } from '@strapi/strapi';

import type { ContentChanges, Dependencies, Tracked } from '@guichet/strapi-kit';

/** The parts of it that are used. */
export type KnownContent = Pick<ContentChanges, 'isConnected' | 'track' | 'soFar' | 'depend' | 'isCurrent'>;

const UNKNOWN: Dependencies = { tables: 'any', generation: 0 };

const DEAF: KnownContent = {
  isConnected: () => false,
  track: async (work) => ({ value: await work(), dependencies: UNKNOWN }),
  soFar: () => UNKNOWN,
  depend: () => undefined,
  isCurrent: () => false,
};

/** If nothing tells of writes, nothing is kept from one request to the next. */
export function contentOf(strapi: Core.Strapi): KnownContent {
  return strapi.plugin('http-cache')?.service('content') ?? DEAF;
}

/**
 * Lets callers during a read share the next one, which begins after it. Nobody gets a result that is older than their
 * call.
 *
 * @example
 * const load = shareReads(() => query.findMany({}));
 * await Promise.all([load(), load(), load()]); // one query
 */
export function shareReads<T>(read: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | null = null;
  return () => {
    if (next) return next;
    next = last.then(() => {
      next = null;
      return read();
    });
    last = next.catch(() => undefined);
    return next;
  };
}

/** Where the remembered value was read. */
export interface RememberOptions {
  inTransaction: () => boolean;
  content: KnownContent;
}

export function sourceOf(strapi: Core.Strapi): RememberOptions {
  return { inTransaction: () => strapi.db.inTransaction(), content: contentOf(strapi) };
}

/**
 * Remembers the result of a read of the database, until something is written that it depends on.
 *
 * While writes of other instances are not received, it uses nothing that it remembers, and only shares reads. Inside a
 * transaction it reads, because nobody else may see what that has written, and it may be rolled back.
 *
 * @param read its result is shared by several callers, so nobody may change it
 */
export function remember<T>(
  { inTransaction, content }: RememberOptions,
  read: () => Promise<T>
): () => Promise<T> {
  const shared = shareReads(() => content.track(read));
  let remembered: Tracked<T> | null = null;
  return async () => {
    if (inTransaction()) return read();
    const isKnown = content.isConnected() && remembered && content.isCurrent(remembered.dependencies);
    const tracked = isKnown ? remembered! : (remembered = await shared());
    content.depend(tracked.dependencies);
    return tracked.value;
  };
}
