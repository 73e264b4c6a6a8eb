import { type KoaContext } from '@guichet/strapi-kit';

/** What this plugin relies on outside of itself and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { Server } from 'node:http';
import type { Core } from '@strapi/strapi';

export type Context = KoaContext;
export type Next = () => Promise<unknown>;

/** A connection of the pool; knex takes one that is marked so for dead, and makes another. */
export interface PooledConnection {
  __knex__disposed?: unknown;
  /** Of `pg`: the protocol, and the socket under it. */
  connection?: { stream: { destroy: () => void } };
  /** Of `better-sqlite3`. */
  inTransaction?: boolean;
  exec?: (sql: string) => void;
  close?: () => void;
}

/** A connection of `pg`, outside of the pool. */
export interface PostgresConnection extends PooledConnection {
  query: (sql: string) => Promise<unknown>;
  on: (event: 'error', listener: (error: Error) => void) => void;
}

/** A connection of `better-sqlite3`. */
export interface SqliteConnection {
  prepare: (sql: string) => { get: () => unknown };
  close: () => void;
}

/** What ends a transaction of knex; `executionPromise` ends with it. */
interface Transactor {
  executionPromise: Promise<unknown>;
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

/** Knex's client, through which all that Strapi says to the database goes. */
export interface DatabaseClient {
  pool: Pool;
  connectionSettings: { filename: string };
  /** The constructor of `better-sqlite3`. */
  driver: new (filename: string, options: object) => SqliteConnection;
  acquireConnection: () => Promise<PooledConnection>;
  releaseConnection: (connection: PooledConnection) => Promise<unknown>;
  transaction: (container: (transactor: Transactor) => unknown, ...others: unknown[]) => unknown;
  acquireRawConnection: () => Promise<PostgresConnection>;
  on(event: 'query-response', listener: () => void): void;
  on(event: 'query-error', listener: (error: unknown) => void): void;
}

export function databaseClient(strapi: Core.Strapi): DatabaseClient {
  return strapi.db.connection.client as DatabaseClient;
}

interface Dialect {
  initialize: (connection: PooledConnection) => Promise<void>;
}

export function dialectOf(strapi: Core.Strapi): Dialect {
  return strapi.db.dialect as unknown as Dialect;
}

export function serverOf(strapi: Core.Strapi): Server {
  return strapi.server.httpServer;
}

/** What tells of writes to those who remember what they have read; `undefined` without the plugin. */
export function contentOf(strapi: Core.Strapi): { changed: () => void } | undefined {
  return strapi.plugin('http-cache')?.service('content') as unknown as ReturnType<typeof contentOf>;
}

/** What works for long, or by itself: each ends what is in hand, and takes up nothing more. */
interface Background {
  imports: { stop: () => Promise<void> };
  loop: { stop: () => void };
  reconciler: { stop: () => Promise<void> };
  sender: { stop: () => Promise<void> };
}

export function backgroundOf(strapi: Core.Strapi): Partial<Background> {
  const transitions = strapi.plugin('transitions');
  const webhooks = strapi.plugin('webhooks');
  return {
    imports: strapi.plugin('importer')?.service('running'),
    loop: transitions?.service('loop'),
    reconciler: transitions?.service('reconciler'),
    sender: webhooks?.service('sender'),
  } as unknown as Partial<Background>;
}

/** What `transitions` and `webhooks` say of themselves. */
export interface HealthReport {
  transitions?: { overdue?: number };
  deliveries?: { waiting?: number; failing?: number };
}

export function healthOf(strapi: Core.Strapi): { report: () => Promise<HealthReport> } | undefined {
  return strapi.plugin('transitions')?.service('health') as unknown as ReturnType<typeof healthOf>;
}

/** Tells a request for GraphQL by its path, in capitals or with a slash behind it too. Without the plugin none is. */
export function graphqlPaths(strapi: Core.Strapi): (path: string) => boolean {
  const endpoint = strapi.plugin('graphql')?.config<string>('endpoint').toLowerCase();
  return (path) => endpoint !== undefined && `${path.toLowerCase()}/`.startsWith(`${endpoint}/`);
}
