import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

import type { Transaction } from '@guichet/strapi-kit';
import { pluginConfig } from './config';
import { toHttpError } from './conflict-error';
import { lockContent } from './lock';
import { persist } from './persist';
import { Queue } from './queue';

/** `attempt` counts from 1. */
type Work<T> = (transaction: Transaction, attempt: number) => Promise<T>;

export interface WriteLock {
  /**
   * Runs work in a transaction while no other writer writes content. If the database reports a conflict all the same, all of
   * it runs again in a new transaction. Joins the current transaction, if there is one.
   *
   * @throws ConflictError (409) if that did not help, or others took too long
   */
  run: <T>(work: Work<T>) => Promise<T>;
  /** The same for work that cannot run twice: only its beginning is retried. */
  runOnce: <T>(work: Work<T>) => Promise<T>;
  /**
   * The same for a long transaction that is rolled back in the end: others can write meanwhile. On SQLite, where only one
   * can write at a time anyway, they wait.
   */
  runApart: <T>(work: Work<T>) => Promise<T>;
  /** How many writes wait for their turn in this process. */
  waiting: () => number;
}

/** How often work may run before its caller gets the conflict. */
const BEGINS = 5;

/** @returns the service `plugin::concurrent-writes.write-lock` */
export function createWriteLock({ strapi }: { strapi: Core.Strapi }): WriteLock {
  const queue = new Queue();
  const { longestWait } = pluginConfig(strapi);
  const owned = lockOwnership();

  const take = async <T>(work: Work<T>, begins: number): Promise<T> => {
    if (strapi.db.inTransaction()) return join(work);
    const end = performance.now() + longestWait;
    // In PostgreSQL's settings, 0 means forever.
    const left = () => Math.max(1, Math.round(end - performance.now()));
    await queue.enter(longestWait);
    const attempt = (count: number, begun: () => void) =>
      owned.during(() =>
        strapi.db.transaction(async (transaction) => {
          await lockContent(strapi, transaction.trx, left());
          begun();
          return work(transaction, count);
        })
      );
    return persist(attempt, { begins, longestWait: left() }).finally(() => queue.leave());
  };

  /** A transaction that somebody else began cannot be retried here. */
  const join = async <T>(work: Work<T>): Promise<T> => {
    const isOwned = owned.is();
    try {
      return await strapi.db.transaction(async (transaction) => {
        if (!isOwned) await lockContent(strapi, transaction.trx, longestWait);
        return work(transaction, 1);
      });
    } catch (error) {
      throw isOwned ? error : toHttpError(error);
    }
  };

  const goApart = <T>(work: Work<T>): Promise<T> =>
    owned.during(async () => strapi.db.transaction(async (transaction) => work(transaction, 1)));

  return {
    run: (work) => take(work, BEGINS),
    runOnce: (work) => take(work, 1),
    runApart: (work) => (strapi.db.dialect.client === 'postgres' ? goApart(work) : take(work, 1)),
    waiting: () => queue.length,
  };
}

/** Knows whether the current transaction was begun here. */
function lockOwnership() {
  const storage = new AsyncLocalStorage<{ isOver: boolean }>();
  return {
    is: () => storage.getStore()?.isOver === false,
    during: async <T>(work: () => Promise<T>): Promise<T> => {
      const turn = { isOver: false };
      try {
        return await storage.run(turn, work);
      } finally {
        // Callbacks of the commit still see it.
        turn.isOver = true;
      }
    },
  };
}
