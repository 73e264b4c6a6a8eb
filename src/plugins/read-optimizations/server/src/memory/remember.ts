import type { Core } from '@strapi/strapi';

import { contentOf, type WriteCount } from './content';
import { shareReads } from './share-reads';

/** Where what is remembered was read. */
export interface RememberOptions {
  inTransaction: () => boolean;
  content: WriteCount;
}

export function sourceOf(strapi: Core.Strapi): RememberOptions {
  return { inTransaction: () => strapi.db.inTransaction(), content: contentOf(strapi) };
}

/**
 * Remembers what a read of the database answered, until anything is written.
 *
 * While writes of other instances cannot be heard it remembers nothing, and only shares reads. Inside of a
 * transaction it reads: what that wrote nobody else may see, and it may be rolled back.
 *
 * @param read its answer is given to several callers: nobody may change it
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
    // Before the read: a write that is committed meanwhile may not be in its answer.
    const generation = content.generation();
    if (remembered?.generation === generation) return remembered.value;
    const value = await shared();
    remembered = { value, generation };
    return value;
  };
}
