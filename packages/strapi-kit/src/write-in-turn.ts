import type { Core } from '@strapi/strapi';

import type { Transaction } from './database';

/** What is used of the plugin `concurrent-writes`. */
interface WriteLock {
  run: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
}

/**
 * Does something in a transaction that meets no other writer, and again where it met one all the same; without the plugin
 * `concurrent-writes` in any transaction.
 *
 * @throws ConflictError (409) where that has not helped
 */
export async function writeInTurn<T>(
  strapi: Core.Strapi,
  work: (transaction: Transaction) => Promise<T>
): Promise<T> {
  const lock = strapi.plugin('concurrent-writes')?.service('write-lock') as WriteLock | undefined;
  return lock ? lock.run(work) : strapi.db.transaction(async (transaction) => work(transaction));
}
