import { Client } from 'pg';

/** One for each set of tables. */
const DATABASES = ['guichet', 'stock', 'bare'] as const;
export type Database = (typeof DATABASES)[number];

export interface Postgres {
  /** The environment that points a server to one of the databases. */
  envOf: (database: Database) => Record<string, string>;
  /** A connection to one of the databases. The caller has to end it. */
  connect: (database: Database) => Promise<Client>;
  /** Updates PostgreSQL's statistics, as it would do by itself before long. */
  analyze: (database: Database) => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts one PostgreSQL with an empty database for each set of tables. */
export async function startPostgres(): Promise<Postgres> {
  const support = await import('../../tests/support/postgres.mjs' as string);
  const { port, stop } = (await support.startPostgres()) as { port: number; stop: () => Promise<void> };
  const connect = async (database: string) => {
    const client = new Client({ host: '127.0.0.1', port, database, user: 'guichet', password: 'guichet' });
    await client.connect();
    return client;
  };
  const query = async (database: string, ...statements: string[]) => {
    const client = await connect(database);
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  await query('postgres', ...DATABASES.map((name) => `CREATE DATABASE ${name}`));
  return {
    envOf: (database) => ({
      DATABASE_CLIENT: 'postgres',
      DATABASE_HOST: '127.0.0.1',
      DATABASE_PORT: String(port),
      DATABASE_NAME: database,
      DATABASE_USERNAME: 'guichet',
      DATABASE_PASSWORD: 'guichet',
    }),
    connect,
    analyze: (database) => query(database, 'VACUUM ANALYZE'),
    stop,
  };
}
