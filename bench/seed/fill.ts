import { Client } from 'pg';

import { database } from '../servers/database';
import { rowsOf, type Rows } from './rows';

/** What a process has to fill its database with; null if it has to serve. */
export function askedToFill({ BENCH_FILL, BENCH_NOW }: NodeJS.ProcessEnv): Rows | null {
  return BENCH_FILL ? rowsOf(Number(BENCH_FILL), Number(BENCH_NOW)) : null;
}

/** Fills the database of this process in one transaction: the tables get their content at once, or not at all. */
export async function fill(insertAll: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client(database);
  await client.connect();
  await client.query('BEGIN');
  await insertAll(client);
  await client.query('COMMIT');
  await client.end();
}
