import type { Core } from '@strapi/strapi';

import type { Transaction } from './database';

/** The part of the plugin `concurrent-writes` that is used here. */
interface WriteLock {
  run: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
}

/**
 * Runs work in a transaction while no other writer writes, and again if there was a conflict all the same. Without the
 * plugin `concurrent-writes`: in any transaction.
 *
 * @throws ConflictError (409) if that did not help
 */
export async function writeInTurn<T>(
  strapi: Core.Strapi,
  work: (transaction: Transaction) => Promise<T>
): Promise<T> {
  const lock = strapi.plugin('concurrent-writes')?.service('write-lock') as WriteLock | undefined;
  return lock ? lock.run(work) : strapi.db.transaction(async (transaction) => work(transaction));
}
