import { Client } from 'pg';

/** Node's own `require`, which environment.cjs passes on, because native modules are loaded once per process. */
declare const nodeRequire: NodeJS.Require;

interface SqliteDatabase {
  exec: (sql: string) => void;
  close: () => void;
}

/** Another process on the database of the last application that was started, with a transaction of its own. */
export interface OtherWriter {
  /** Runs a statement in it. Resolves when the database has done it. */
  run: (sql: string) => Promise<unknown>;
  /** Commits, and disconnects. */
  end: () => Promise<void>;
}

/** Starts a transaction and takes the turn to write, like an import from the command line. */
export async function takeTurnElsewhere(): Promise<OtherWriter> {
  if (process.env.DATABASE_CLIENT === 'sqlite') return onSqlite('BEGIN IMMEDIATE');
  const writer = await onPostgres();
  await writer.run('SELECT pg_advisory_xact_lock(7261953)');
  return writer;
}

/** Starts a transaction on PostgreSQL that has not written yet. */
export async function onPostgres(): Promise<OtherWriter> {
  const { DATABASE_HOST, DATABASE_PORT, DATABASE_NAME, DATABASE_USERNAME, DATABASE_PASSWORD } = process.env;
  const client = new Client({
    host: DATABASE_HOST,
    port: Number(DATABASE_PORT),
    database: DATABASE_NAME,
    user: DATABASE_USERNAME,
    password: DATABASE_PASSWORD,
  });
  await client.connect();
  await client.query('BEGIN');
  return {
    run: (sql) => client.query(sql),
    end: async () => {
      await client.query('COMMIT');
      await client.end();
    },
  };
}

async function onSqlite(begin: string): Promise<OtherWriter> {
  const Sqlite = nodeRequire('better-sqlite3') as new (file: string) => SqliteDatabase;
  const database = new Sqlite(process.env.DATABASE_FILENAME!);
  database.exec(begin);
  return {
    run: async (sql) => database.exec(sql),
    end: async () => {
      database.exec('COMMIT');
      database.close();
    },
  };
}
