import { randomUUID } from 'node:crypto';
import { copyFile, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';

import { createMariadbDatabase } from './mariadb';
import { memoryFolder } from './memory-folder';

/** Node's own `require`, which environment.cjs passes on: native modules are loaded once per process. */
declare const nodeRequire: NodeJS.Require;

interface SqliteDatabase {
  exec: (sql: string) => void;
  close: () => void;
}

export type Kind = 'sqlite' | 'postgres' | 'mariadb';

/** The environment that makes Strapi use a database of its own, and the way to remove that database. */
export interface TestDatabase {
  /** The file of a SQLite database, the name of a PostgreSQL one. */
  name: string;
  env: Record<string, string>;
  /** Keeps a copy of its content while nobody uses it. Returns a function that restores the copy, once. */
  backUp: () => Promise<() => Promise<void>>;
  drop: () => Promise<void>;
}

/**
 * What a database contains at the beginning: nothing; what the first start of this application leaves behind (made once
 * for all suites by the global setup, because it takes four times as long as a later start); or the dumps in a folder,
 * `sqlite.sql.gz` and `postgres.sql.gz`.
 */
export type Beginning = 'empty' | 'started' | { dumps: string };

/** The variable with the name of the database after a first start. The other databases are copies of it. */
export const startedOn = (kind: Kind) => `TEST_STARTED_${kind.toUpperCase()}`;

/** A database for one suite, of the kind that the jest project wants. */
export async function createDatabase(beginning: Beginning, kind = askedKind()): Promise<TestDatabase> {
  // What this application leaves behind is on no other: it refuses them.
  if (kind === 'mariadb') return createMariadbDatabase();
  const original = beginning === 'started' ? process.env[startedOn(kind)]! : '';
  const sql = typeof beginning === 'string' ? '' : await readDump(beginning.dumps, kind);
  return kind === 'postgres' ? createPostgresDatabase(original, sql) : createSqliteDatabase(original, sql);
}

function askedKind(): Kind {
  const kind = process.env.TEST_DATABASE;
  if (kind === 'postgres' || kind === 'sqlite' || kind === 'mariadb') return kind;
  throw new Error(
    `TEST_DATABASE is "${kind}": run the suite in the project "sqlite", "postgres" or "mariadb"`
  );
}

async function readDump(folder: string, kind: Kind): Promise<string> {
  return gunzipSync(await readFile(path.join(folder, `${kind}.sql.gz`))).toString();
}

async function createSqliteDatabase(original: string, sql: string): Promise<TestDatabase> {
  // Not ":memory:": Strapi's connection pool would give each connection a memory of its own.
  const file = path.join(await memoryFolder(), `guichet-${randomUUID()}.db`);
  if (original) await copyFile(original, file);
  if (sql) runSqlite(file, sql);
  return {
    name: file,
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    backUp: async () => {
      const backup = `${file}.backup`;
      await copyFile(file, backup);
      return () => rename(backup, file);
    },
    drop: () => rm(file, { force: true }),
  };
}

function runSqlite(file: string, sql: string): void {
  const Sqlite = nodeRequire('better-sqlite3') as new (file: string) => SqliteDatabase;
  const database = new Sqlite(file);
  database.exec(sql);
  database.close();
}

async function createPostgresDatabase(original: string, sql: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asOwner((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${original || 'template1'}`));
  if (sql) await asOwner((client) => client.query(sql), name);
  return {
    name,
    env: {
      DATABASE_CLIENT: 'postgres',
      DATABASE_HOST: '127.0.0.1',
      DATABASE_PORT: postgresPort(),
      DATABASE_NAME: name,
      DATABASE_USERNAME: 'guichet',
      DATABASE_PASSWORD: 'guichet',
    },
    backUp: async () => {
      const backup = `${name}_backup`;
      await asOwner((client) => client.query(`CREATE DATABASE ${backup} TEMPLATE ${name}`));
      return async () => {
        await dropPostgres(name);
        await asOwner((client) => client.query(`ALTER DATABASE ${backup} RENAME TO ${name}`));
      };
    },
    drop: () => dropPostgres(name),
  };
}

async function dropPostgres(name: string): Promise<void> {
  await asOwner((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
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
