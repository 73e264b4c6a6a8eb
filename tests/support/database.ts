import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** The environment that makes Strapi use a fresh, empty database, and how to get rid of it again. */
export interface TestDatabase {
  env: Record<string, string>;
  drop: () => Promise<void>;
}

/** A database of its own for each suite, on the kind that the jest project asks for. */
export function createDatabase(): Promise<TestDatabase> {
  return process.env.TEST_DATABASE === 'postgres' ? createPostgresDatabase() : createSqliteDatabase();
}

async function createSqliteDatabase(): Promise<TestDatabase> {
  // Not ":memory:": Strapi's connection pool would give each connection a memory of its own.
  const file = path.join(os.tmpdir(), `guichet-${randomUUID()}.db`);
  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    drop: () => rm(file, { force: true }),
  };
}

async function createPostgresDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asOwner((client) => client.query(`CREATE DATABASE ${name}`));
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

async function asOwner(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({
    host: '127.0.0.1',
    port: Number(postgresPort()),
    user: 'guichet',
    password: 'guichet',
    database: 'postgres',
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
