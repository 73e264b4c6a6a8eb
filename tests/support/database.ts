import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';

/** Node's own `require`, which environment.cjs passes on: native modules are loaded once a process. */
declare const nodeRequire: NodeJS.Require;

interface SqliteDatabase {
  exec: (sql: string) => void;
  close: () => void;
}

/** The environment that makes Strapi use a fresh, empty database, and how to get rid of it again. */
export interface TestDatabase {
  env: Record<string, string>;
  drop: () => Promise<void>;
}

/**
 * A database of its own for each suite, on the kind that the jest project asks for.
 *
 * @param dumps a folder with `sqlite.sql.gz` and `postgres.sql.gz`, to start with what they hold; else it is empty
 */
export async function createDatabase(dumps?: string): Promise<TestDatabase> {
  const kind = process.env.TEST_DATABASE;
  if (kind !== 'postgres' && kind !== 'sqlite') {
    throw new Error(`TEST_DATABASE is "${kind}": run the suite in the project "sqlite" or "postgres"`);
  }
  const sql = dumps ? gunzipSync(await readFile(path.join(dumps, `${kind}.sql.gz`))).toString() : '';
  return kind === 'postgres' ? createPostgresDatabase(sql) : createSqliteDatabase(sql);
}

async function createSqliteDatabase(sql: string): Promise<TestDatabase> {
  // Not ":memory:": Strapi's connection pool would give each connection a memory of its own.
  const file = path.join(os.tmpdir(), `guichet-${randomUUID()}.db`);
  if (sql) runSqlite(file, sql);
  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    drop: () => rm(file, { force: true }),
  };
}

function runSqlite(file: string, sql: string): void {
  const Sqlite = nodeRequire('better-sqlite3') as new (file: string) => SqliteDatabase;
  const database = new Sqlite(file);
  database.exec(sql);
  database.close();
}

async function createPostgresDatabase(sql: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asOwner((client) => client.query(`CREATE DATABASE ${name}`));
  if (sql) await asOwner((client) => client.query(sql), name);
  return {
    env: {
      DATABASE_CLIENT: 'postgres',
      DATABASE_HOST: '127.0.0.1',
      DATABASE_PORT: postgresPort(),
      DATABASE_NAME: name,
      DATABASE_USERNAME: 'guichet',
      DATABASE_PASSWORD: 'guichet',
    },
    drop: () => asOwner((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function asOwner(work: (client: Client) => Promise<unknown>, database = 'postgres'): Promise<void> {
  const client = new Client({
    host: '127.0.0.1',
    port: Number(postgresPort()),
    user: 'guichet',
    password: 'guichet',
    database,
  });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function postgresPort(): string {
  const port = process.env.TEST_POSTGRES_PORT;
  if (!port) throw new Error('TEST_POSTGRES_PORT is not set: run the suite with npm test');
  return port;
}
