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

/** A write of one entry. */
export interface RecordedWrite {
  uid: string;
  /** What it is called in the entry's history. */
  action: string;
  documentId: string;
  /** The locale that its request is about. */
  locale?: unknown;
}

/** The part of the plugin `history` that is used here. */
interface Writes {
  recorded: <T>(write: RecordedWrite, work: () => Promise<T>) => Promise<T>;
}

/**
 * Runs a write that does not go through the Document Service, so that the entry's history has it. Without the plugin
 * `history`: just runs it.
 *
 * @throws Strapi's ApplicationError, answered with 412, if the request expects another version of the entry
 */
export function recordedWrite<T>(
  strapi: Core.Strapi,
  write: RecordedWrite,
  work: () => Promise<T>
): Promise<T> {
  const writes = strapi.plugin('history')?.service('writes') as Writes | undefined;
  return writes ? writes.recorded(write, work) : work();
}
