import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

import { onConnection, type SqliteConnection, type SqliteStatement } from '@guichet/strapi-kit';
import { conflictIn } from './domain/conflicts';
import { TAKE_WRITE_LOCK } from './lock';

/** How long (ms) a statement waits for another process; the same as the driver's default. */
const LONGEST = 5000;
const PAUSE = 10;

/**
 * Makes SQLite's statements wait for another process, such as an import from the command line, without blocking this one:
 * the driver would wait in the process's only thread, so that not even `/_health` answers.
 *
 * A request for the lock to write content fails at once instead, and is retried without holding a connection.
 */
export function retryBusySqlite(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client !== 'sqlite') return;
  onConnection<SqliteConnection>(strapi, 'patient-sqlite', (connection) => {
    connection.pragma('busy_timeout = 0');
    const prepare = connection.prepare.bind(connection);
    connection.prepare = (sql) => (sql === TAKE_WRITE_LOCK ? prepare(sql) : retrying(prepare(sql)));
  });
}

/** Knex awaits what these return. */
function retrying(statement: SqliteStatement): SqliteStatement {
  for (const name of ['run', 'all'] as const) {
    const execute = statement[name].bind(statement);
    statement[name] = (bindings) => untilFree(() => execute(bindings));
  }
  return statement;
}

async function untilFree<T>(execute: () => T): Promise<T> {
  const end = performance.now() + LONGEST;
  for (;;) {
    try {
      return execute();
    } catch (error) {
      if (conflictIn(error) === null || performance.now() > end) throw error;
      await wait(PAUSE);
    }
  }
}
