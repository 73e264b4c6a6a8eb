import type { Core } from '@strapi/strapi';

/** A connection of the pool. If it is marked like this, knex considers it dead and makes another. */
export interface PooledConnection {
  __knex__disposed?: unknown;
  /** Of `pg`: the protocol, and the socket under it. */
  connection?: { stream: { destroy: () => void } };
  /** Of `better-sqlite3`. */
  inTransaction?: boolean;
  exec?: (sql: string) => void;
  close?: () => void;
}

/** A connection of `pg` outside of the pool. */
export interface PostgresConnection extends PooledConnection {
  query: (sql: string) => Promise<unknown>;
  on(event: 'notification', listener: (message: { payload?: string }) => void): void;
  on(event: 'error' | 'end', listener: (error: Error) => void): void;
}

export interface SqliteStatement {
  run: (bindings: unknown[]) => unknown;
  all: (bindings: unknown[]) => unknown;
  get: () => unknown;
}

/** A connection of `better-sqlite3`. */
export interface SqliteConnection {
  prepare: (sql: string) => SqliteStatement;
  pragma: (sql: string) => unknown;
  close: () => void;
}

/** A statement in knex's events; `__knexTxId` is that of the connection's latest transaction. */
export interface KnexQueryEvent {
  sql: string;
  __knexTxId?: string;
  /** Passed on to `pg`, where `name` makes a prepared statement. */
  options?: Record<string, unknown>;
}

/** A transaction of knex: a promise of its end, and a source of events until then. */
export interface KnexTransaction extends PromiseLike<unknown> {
  txid: string;
  on: (event: 'query', listener: (statement: KnexQueryEvent) => void) => void;
  isCompleted: () => boolean;
}

/** Works in a transaction and ends it; `executionPromise` settles with it. */
export interface Transactor {
  executionPromise: Promise<unknown>;
  raw: (sql: string, bindings: string[]) => Promise<unknown>;
  commit: (value?: unknown) => Promise<unknown>;
}

/** Tarn's pool. */
interface Pool {
  used: { resource: PooledConnection }[];
  free: { resource: PooledConnection }[];
  numUsed: () => number;
  numFree: () => number;
  numPendingAcquires: () => number;
}

/** Knex's client. Everything that Strapi sends to the database goes through it. */
export interface DatabaseClient {
  pool: Pool;
  connectionSettings: { filename: string };
  /** The constructor of `better-sqlite3`. */
  driver: new (filename: string, options: object) => SqliteConnection;
  acquireConnection: () => Promise<PooledConnection>;
  releaseConnection: (connection: PooledConnection) => Promise<unknown>;
  acquireRawConnection: () => Promise<PostgresConnection>;
  destroyRawConnection: (connection: PostgresConnection) => Promise<void>;
  transaction: (
    container: (transactor: Transactor) => unknown,
    config?: object,
    outer?: unknown
  ) => KnexTransaction;
  on(event: 'query', listener: (statement: KnexQueryEvent) => void): void;
  on(event: 'query-response', listener: (response: unknown, statement: KnexQueryEvent) => void): void;
  on(event: 'query-error', listener: (error: unknown, statement: KnexQueryEvent) => void): void;
  /** Runs a statement outside of transactions, which have clients of their own. */
  _query: (connection: unknown, statement: KnexQueryEvent) => Promise<KnexQueryEvent>;
}

export function databaseClient(strapi: Core.Strapi): DatabaseClient {
  return strapi.db.connection.client as DatabaseClient;
}

interface Dialect {
  initialize: (connection: unknown) => Promise<void>;
}

/** The part of Strapi that differs between databases. */
export function dialectOf(strapi: Core.Strapi): Dialect {
  return strapi.db.dialect as unknown as Dialect;
}
