import type { Core } from '@strapi/strapi';

import { databaseClient, override, type DatabaseClient, type Transactor } from '@guichet/strapi-kit';
import { writesContent } from '../domain/written-table';

interface Watcher {
  /** Called when the writes of a transaction, or a write outside of any, are visible to everybody. */
  committed: () => void;
  /** Notifies other instances, as part of the transaction: they are only notified if it commits. */
  announce: (transactor: Transactor) => Promise<void>;
  /** Notifies other instances of a write outside of any transaction, after the write. */
  announceAlone: () => void;
}

/**
 * Watches the statements themselves. Whatever writes (the Document Service, the query engine, plugins, plain SQL) passes
 * here, and what is rolled back does not count.
 */
export function watchWrites(strapi: Core.Strapi, watcher: Watcher): void {
  const client = databaseClient(strapi);
  const open = new Set<string | undefined>();
  const watching =
    (begin: DatabaseClient['transaction']): DatabaseClient['transaction'] =>
    (container, config, outer) => {
      let wrote = false;
      const watched = (transactor: Transactor) => {
        const commit = transactor.commit;
        transactor.commit = async (value) => {
          if (wrote) await watcher.announce(transactor);
          const committed = await commit(value);
          if (wrote) watcher.committed();
          return committed;
        };
        return container(transactor);
      };
      const transaction = begin(watched, config, outer);
      const { txid } = transaction;
      open.add(txid);
      // Savepoints inside of it emit their statements here as well.
      transaction.on('query', ({ sql }) => {
        wrote ||= writesContent(sql);
      });
      const ended = () => void open.delete(txid);
      transaction.then(ended, ended);
      return transaction;
    };
  override(strapi, 'watched-writes', client, { transaction: watching });

  client.on('query-response', (_response, { sql, __knexTxId }) => {
    if (open.has(__knexTxId) || !writesContent(sql)) return;
    watcher.committed();
    watcher.announceAlone();
  });
}
