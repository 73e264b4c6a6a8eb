import { type KoaContext } from '@guichet/strapi-kit';

/** What this plugin relies on inside Strapi and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { Core, Modules, UID } from '@strapi/strapi';

export type Middleware = Modules.Documents.Middleware.Middleware;

/** What Strapi hands to the work of a transaction. */
export type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0];
export type Trx = Transaction['trx'];

export type Params = Record<string, unknown>;

/** An action of the Document Service, by names that are known at run time only, with all middlewares around it. */
export function actOn(strapi: Core.Strapi, uid: string, action: string, params: Params) {
  const documents = strapi.documents(uid as UID.ContentType) as unknown as Record<
    string,
    (params: Params) => ReturnType<Middleware>
  >;
  return documents[action](params);
}

type RouteMiddleware = (ctx: KoaContext, next: () => Promise<unknown>) => Promise<unknown>;

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/** The routes of the admin's content-manager, before Strapi mounts them. */
export function contentManagerRoutes(strapi: Core.Strapi): Route[] {
  const { admin } = strapi.plugin('content-manager').routes as unknown as { admin: { routes: Route[] } };
  return admin.routes;
}

/** The middlewares of Strapi's routes as they were: the routes outlive an application that ends in this process. */
const original = new WeakMap<Route, unknown[]>();

/** Puts a middleware before those that a route has, behind the check of who asks. */
export function surround(route: Route, middleware: RouteMiddleware): void {
  const others = original.get(route) ?? route.config?.middlewares ?? [];
  original.set(route, others);
  route.config = { ...route.config, middlewares: [middleware, ...others] };
}

export interface SqliteStatement {
  run: (bindings: unknown[]) => unknown;
  all: (bindings: unknown[]) => unknown;
}

/** A connection of the driver, better-sqlite3. */
export interface SqliteConnection {
  prepare: (sql: string) => SqliteStatement;
  pragma: (sql: string) => unknown;
}

interface Dialect {
  initialize: (connection: SqliteConnection) => Promise<void>;
}

/** Does something with each connection to the database, once Strapi has prepared it. */
export function onConnection(strapi: Core.Strapi, prepare: (connection: SqliteConnection) => void): void {
  const dialect = strapi.db.dialect as unknown as Dialect;
  const initialize = dialect.initialize.bind(dialect);
  dialect.initialize = async (connection) => {
    await initialize(connection);
    prepare(connection);
  };
}
