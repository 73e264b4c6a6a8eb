import type { DatabaseClient } from '@guichet/strapi-kit';

/**
 * Has `commit` fail where the database has not committed. Knex (3.0) resolves it all the same and tells only the promise
 * of the transaction, at which Strapi does not look: it would answer that a write was made which was lost.
 */
export function failWithCommits(client: DatabaseClient): void {
  const begin = client.transaction.bind(client);
  client.transaction = (container, ...others) =>
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
}

/**
 * On SQLite a transaction is still open whose commit has failed, for example since somebody was reading. Undone before
 * the connection is given back, it locks nobody out.
 */
export function endFailedCommits(client: DatabaseClient): void {
  const release = client.releaseConnection.bind(client);
  client.releaseConnection = (connection) => {
    if (connection.inTransaction) connection.exec?.('ROLLBACK');
    return release(connection);
  };
}
