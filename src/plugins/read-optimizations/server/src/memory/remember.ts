import type { Core } from '@strapi/strapi';

import { contentOf, type WriteCount } from './content';
import { shareReads } from './share-reads';

/** Where the remembered value was read. */
export interface RememberOptions {
  inTransaction: () => boolean;
  content: WriteCount;
}

export function sourceOf(strapi: Core.Strapi): RememberOptions {
  return { inTransaction: () => strapi.db.inTransaction(), content: contentOf(strapi) };
}

/**
 * Remembers the result of a read of the database, until anything is written.
 *
 * While writes of other instances are not received, it remembers nothing, and only shares reads. Inside a transaction
 * it reads, because nobody else may see what that has written, and it may be rolled back.
 *
 * @param read its result is shared by several callers, so nobody may change it
 */
export function remember<T>(
  { inTransaction, content }: RememberOptions,
  read: () => Promise<T>
): () => Promise<T> {
  const shared = shareReads(read);
  let remembered: { value: T; generation: number } | null = null;
  return async () => {
    if (inTransaction()) return read();
    if (!content.isConnected()) return shared();
    // Before the read, because its result may miss a write that is committed meanwhile.
    const generation = content.generation();
    if (remembered?.generation === generation) return remembered.value;
    const value = await shared();
    remembered = { value, generation };
    return value;
  };
}
