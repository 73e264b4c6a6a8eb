import { type KoaContext } from '@guichet/strapi-kit';

/** What this plugin relies on inside Strapi and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';

/** What Strapi's router, strategies and plugins leave at a request. */
interface RequestState {
  route?: { info?: { type?: string; apiName?: string; pluginName?: string }; request?: { query?: object } };
  auth?: { credentials?: unknown };
  user?: unknown;
  /** What was done with the answer, for who measures: see `X-Cache`, which does not tell `private` from `bypass`. */
  cache?: 'hit' | 'miss' | 'bypass' | 'private';
}

export type Context = Omit<KoaContext, 'state' | 'req'> & { state: RequestState; req: IncomingMessage };

export type Next = () => Promise<unknown>;

/** A statement as knex tells of it; `__knexTxId` is that of the connection's latest transaction. */
export interface Statement {
  sql: string;
  __knexTxId?: string;
}

/** A transaction of knex: a promise of its end, and a source of events on the way there. */
interface Transaction extends PromiseLike<unknown> {
  txid: string;
  on: (event: 'query', listener: (statement: Statement) => void) => void;
  isCompleted: () => boolean;
}

export interface Transactor {
  raw: (sql: string, bindings: string[]) => Promise<unknown>;
  commit: (value?: unknown) => Promise<unknown>;
}

type Container = (transactor: Transactor) => unknown;

/** A connection to PostgreSQL of its own, outside of the pool. */
export interface Connection {
  on(event: 'notification', listener: (message: { payload?: string }) => void): void;
  on(event: 'error' | 'end', listener: () => void): void;
  query: (sql: string) => Promise<unknown>;
}

/** Knex's client, through which all that Strapi says to the database goes. */
export interface DatabaseClient {
  transaction: (container: Container, config: object, outer: unknown) => Transaction;
  on: (event: 'query-response', listener: (response: unknown, statement: Statement) => void) => void;
  acquireRawConnection: () => Promise<Connection>;
  destroyRawConnection: (connection: Connection) => Promise<void>;
}

export function databaseClient(strapi: Core.Strapi): DatabaseClient {
  return strapi.db.connection.client as DatabaseClient;
}

/** Makes the request's body readable once more, after it has been read. */
export function replaceRequest(ctx: Context, replay: unknown): void {
  const request = replay as IncomingMessage;
  Object.assign(ctx, { req: request });
  Object.assign(ctx.request, { req: request });
}
