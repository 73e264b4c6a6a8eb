import type { Core } from '@strapi/strapi';

import { databaseClient, override, type DatabaseClient } from '@guichet/strapi-kit';

/**
 * Makes `commit` fail if the database has not committed. Knex (3.0) resolves it all the same and only rejects the promise
 * of the transaction, which Strapi ignores: it would report a write that was lost as successful.
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
 * On SQLite a transaction stays open if its commit has failed, for example because somebody was reading. This rolls it back
 * before the connection is returned to the pool, so that it blocks nobody.
 */
export function endFailedCommits(strapi: Core.Strapi): void {
  override(strapi, 'released-connections', databaseClient(strapi), {
    releaseConnection: (release) => (connection) => {
      if (connection.inTransaction) connection.exec?.('ROLLBACK');
      return release(connection);
    },
  });
}
