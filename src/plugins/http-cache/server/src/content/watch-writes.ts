import type { Core } from '@strapi/strapi';

import {
  databaseClient,
  override,
  type DatabaseClient,
  type Tables,
  type Transactor,
} from '@guichet/strapi-kit';
import { TableSet } from '../domain/table-set';

export interface Watcher {
  /** The tables that a statement writes. */
  written: (sql: string) => Tables;
  /** Called when the writes of a transaction, or a write outside of any, are visible to everybody. */
  committed: (tables: Tables) => void;
  /** Notifies other instances, as part of the transaction: they are only notified if it commits. */
  announce: (transactor: Transactor, tables: Tables) => Promise<void>;
  /** Notifies other instances of a write outside of any transaction, after the write. */
  announceAlone: (tables: Tables) => void;
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
      const wrote = new TableSet();
      const watched = (transactor: Transactor) => {
        const commit = transactor.commit;
        transactor.commit = async (value) => {
          if (!wrote.isEmpty) await watcher.announce(transactor, wrote.tables);
          const committed = await commit(value);
          if (!wrote.isEmpty) watcher.committed(wrote.tables);
          return committed;
        };
        return container(transactor);
      };
      const transaction = begin(watched, config, outer);
      const { txid } = transaction;
      open.add(txid);
      // Savepoints inside of it emit their statements here as well.
      transaction.on('query', ({ sql }) => {
        wrote.add(watcher.written(sql));
      });
      const ended = () => void open.delete(txid);
      transaction.then(ended, ended);
      return transaction;
    };
  override(strapi, 'watched-writes', client, { transaction: watching });

  const wroteAlone = (sql: string) => {
    const wrote = new TableSet();
    wrote.add(watcher.written(sql));
    if (wrote.isEmpty) return;
    watcher.committed(wrote.tables);
    watcher.announceAlone(wrote.tables);
  };
  client.on('query-response', (_response, { sql, __knexTxId }) => {
    if (!open.has(__knexTxId)) wroteAlone(sql);
  });
  // It may have written nevertheless: rows before the one that failed, or all of them before the connection was lost.
  // Knex does not say whether that was in a transaction, so there it counts as well.
  client.on('query-error', (_error, { sql }) => wroteAlone(sql));
}
