import type { Core } from '@strapi/strapi';

import type { TransactionKnex } from '@guichet/strapi-kit';

/** Any number that no other lock of the application has. */
const LOCK = 7_261_953;
/**
 * ms. Whoever has the turn meets nobody else who writes content: a row that is not free by then is held by something
 * that takes long, such as the check of an import.
 */
const ROWS_WAIT = 2000;

/** Changes nothing, and needs the write lock of SQLite all the same. */
export const TAKE_WRITE_LOCK = 'UPDATE strapi_core_store_settings SET id = id WHERE 1 = 0';

/**
 * Makes a transaction the only one that writes content, on all instances, until it ends.
 *
 * - PostgreSQL: an advisory lock of the transaction. Taken twice in one transaction it is held as once.
 * - SQLite: the write lock, at once and not at the first write. A transaction that has read before it asks for the lock
 *   could not wait for it: the other process, if it writes, waits for that reading to end.
 *
 * @param longest ms to wait on PostgreSQL; SQLite says at once that it is not to be had
 */
export async function lockContent(strapi: Core.Strapi, trx: TransactionKnex, longest: number): Promise<void> {
  if (strapi.db.dialect.client === 'postgres') return lockPostgres(trx, longest);
  await trx.raw(TAKE_WRITE_LOCK);
}

/** PostgreSQL works a list of expressions off from left to right. */
async function lockPostgres(trx: TransactionKnex, longest: number): Promise<void> {
  await trx.raw(
    `SELECT set_config('lock_timeout', ?, true), pg_advisory_xact_lock(?), set_config('lock_timeout', ?, true)`,
    [String(longest), LOCK, String(ROWS_WAIT)]
  );
}
