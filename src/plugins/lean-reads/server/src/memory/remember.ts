import type { Core } from '@strapi/strapi';

import { contentOf } from './content';
import { shareReads } from './share-reads';

/**
 * Remembers what a read of the database answered, until anything is written.
 *
 * While writes of other instances cannot be heard it remembers nothing, and only shares reads. Inside of a
 * transaction it reads: what that wrote nobody else may see, and it may be rolled back.
 *
 * @param read its answer is given to several callers: nobody may change it
 */
export function remember<T>(strapi: Core.Strapi, read: () => Promise<T>): () => Promise<T> {
  const content = contentOf(strapi);
  const shared = shareReads(read);
  let remembered: { value: T; generation: number } | null = null;
  return async () => {
    if (strapi.db.inTransaction()) return read();
    if (!content.hears()) return shared();
    // Before the read: a write that is committed meanwhile may not be in its answer.
    const generation = content.generation();
    if (remembered?.generation !== generation) remembered = { value: await shared(), generation };
    return remembered.value;
  };
}
