import type { Core } from '@strapi/strapi';

import { databaseClient, override, type DatabaseClient } from '@guichet/strapi-kit';

/**
 * Has `commit` fail where the database has not committed. Knex (3.0) resolves it all the same and tells only the promise
 * of the transaction, at which Strapi does not look: it would answer that a write was made which was lost.
 */
export function failWithCommits(strapi: Core.Strapi): void {
  const failing =
    (begin: DatabaseClient['transaction']): DatabaseClient['transaction'] =>
    (container, ...others) =>
      begin(
        (transactor) => {
          const commit = transactor.commit;
          transactor.commit = async (value) => {
            const committed = await commit(value);
            await transactor.executionPromise;
            return committed;
          };
          return container(transactor);
        },
        ...others
      );
  override(strapi, 'failed-commits', databaseClient(strapi), { transaction: failing });
}

/**
 * On SQLite a transaction is still open whose commit has failed, for example since somebody was reading. Undone before
 * the connection is given back, it locks nobody out.
 */
export function endFailedCommits(strapi: Core.Strapi): void {
  override(strapi, 'released-connections', databaseClient(strapi), {
    releaseConnection: (release) => (connection) => {
      if (connection.inTransaction) connection.exec?.('ROLLBACK');
      return release(connection);
    },
  });
}
