import type { Core } from '@strapi/strapi';

import type { Tracked } from '@guichet/strapi-kit';
import { contentOf, type KnownContent } from './content';
import { shareReads } from './share-reads';

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
    const tracked = isKnown ? remembered! : await shared();
    content.depend(tracked.dependencies);
    remembered = tracked;
    return tracked.value;
  };
}
