import type { Core } from '@strapi/strapi';

import type { TransactionKnex } from '@guichet/strapi-kit';

/** An arbitrary number that no other lock of the application uses. */
const LOCK = 7_261_953;
/**
 * ms. The writer whose turn it is has no concurrent writer of content. If a row is still locked after this time, something
 * long holds it, such as the check of an import.
 */
const ROWS_WAIT = 2000;

/** Changes nothing, but needs SQLite's write lock. In a table that no response is computed from. */
export const TAKE_WRITE_LOCK = 'UPDATE strapi_database_schema SET id = id WHERE 1 = 0';

/**
 * Makes a transaction the only one that writes content, on all instances, until it ends. See docs/glossary.md#words.
 *
 * - PostgreSQL: an advisory lock of the transaction. It can be taken again in the same transaction.
 * - SQLite: the write lock, at once and not at the first write. A transaction that has read before it asks for the lock
 *   could not wait for it: the process that holds it would wait for that read to end.
 *
 * @param longest ms to wait on PostgreSQL; SQLite reports at once that the lock is taken
 */
export async function lockContent(strapi: Core.Strapi, trx: TransactionKnex, longest: number): Promise<void> {
  if (strapi.db.dialect.client === 'postgres') return lockPostgres(trx, longest);
  await trx.raw(TAKE_WRITE_LOCK);
}

/** PostgreSQL evaluates a list of expressions from left to right. */
async function lockPostgres(trx: TransactionKnex, longest: number): Promise<void> {
  await trx.raw(
    `SELECT set_config('lock_timeout', ?, true), pg_advisory_xact_lock(?), set_config('lock_timeout', ?, true)`,
    [String(longest), LOCK, String(ROWS_WAIT)]
  );
}
