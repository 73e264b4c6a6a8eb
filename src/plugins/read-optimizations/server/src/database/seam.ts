/** What these measures rely on inside Strapi's database layer and Document Service, and Strapi leaves untyped. */
import type { Core, Modules } from '@strapi/strapi';

export type DocumentMiddleware = Modules.Documents.Middleware.Middleware;

type Use = (middleware: DocumentMiddleware) => () => unknown;

/** The Document Service; the function that `use` returns takes the middleware out again. */
export function documentsOf(strapi: Core.Strapi): { use: Use } {
  return strapi.documents as unknown as { use: Use };
}

/** Begins a transaction around `work`, or joins the one under way; without `work` the caller ends it. */
type Transaction = (work?: () => Promise<unknown>) => Promise<unknown>;

export function databaseOf(strapi: Core.Strapi) {
  return strapi.db as unknown as { transaction: Transaction; inTransaction: () => boolean };
}

export type Row = Record<string, unknown>;

/** A content type's service; its own methods override Strapi's, which it inherits. */
interface CoreService {
  find: (params?: object) => Promise<unknown>;
}

/** The services of the content types, as far as their `find` is Strapi's for collections. */
export function coreServicesOf(strapi: Core.Strapi): CoreService[] {
  const collections = Object.values(strapi.contentTypes).filter(
    ({ uid, kind }) => uid.startsWith('api::') && kind === 'collectionType'
  );
  const services = collections.map(
    ({ uid }) => strapi.service(uid as 'api::call.call') as CoreService | undefined
  );
  return services.filter(
    (service) => service?.find !== undefined && !Object.hasOwn(service, 'find')
  ) as CoreService[];
}

/** What knex hands to the driver; `options` are passed on to `pg`, where `name` makes a prepared statement. */
interface Statement {
  sql: string;
  options?: Record<string, unknown>;
}

/** Knex's client for statements outside of transactions, which have clients of their own. */
export function clientOf(strapi: Core.Strapi) {
  return strapi.db.connection.client as {
    _query: (connection: unknown, statement: Statement) => Promise<Statement>;
  };
}

/** A table as Strapi's schema sync is to make it. */
interface Table {
  tableName: string;
  attributes: Record<string, { type: string; columnName?: string }>;
  indexes: { name: string; columns: string[] }[];
}

/** The tables of the content types. */
export function tablesOf(strapi: Core.Strapi): Table[] {
  return Object.keys(strapi.contentTypes).map((uid) => strapi.db.metadata.get(uid) as unknown as Table);
}

/** A statement that knex has not sent yet. */
export type KnexQuery = ReturnType<Core.Strapi['db']['connection']>;

export interface QueryBuilder {
  state: {
    type: string;
    count: string | null;
    select: unknown[];
    where: object[];
    joins: object[];
    populate: object | null;
  };
  init: (params: FindParams) => QueryBuilder;
  /** Resolves attributes to columns and joins, once. */
  processState: () => void;
  /** Whether the rows are joined with others. */
  shouldUseDistinct: () => boolean;
  /** The statement; Strapi puts it into the transaction under way, and awaits it. */
  getKnexQuery: () => KnexQuery;
}

/** Stands for a statement whose one row is known. */
export function answered(row: Row): KnexQuery {
  const statement = Object.assign(Promise.resolve(row), { transacting: () => undefined });
  return statement as unknown as KnexQuery;
}

export interface FindParams {
  select?: string[];
  where?: object;
  populate?: object;
}

export interface EntityManager {
  createQueryBuilder: (uid: string) => QueryBuilder;
  findOne: (uid: string, params: FindParams) => Promise<Row | null>;
  /** What the Document Service gives on as it is. */
  findMany: (uid: string, params: FindParams) => ReturnType<DocumentMiddleware>;
  count: (uid: string, params: FindParams) => ReturnType<DocumentMiddleware>;
  /** What is at the other end of one or several relations of a row. */
  load: (uid: string, entity: Row, field: string | string[], populate?: unknown) => Promise<unknown>;
}

/** Makes every query builder there is. */
export function entityManagerOf(strapi: Core.Strapi): EntityManager {
  return strapi.db.entityManager as unknown as EntityManager;
}
