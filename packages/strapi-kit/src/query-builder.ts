import type { Core } from '@strapi/strapi';

import type { KnexQuery, QueryParams, Row } from './database';
import type { DocumentMiddleware } from './documents';

export interface OrderEntry {
  column: unknown;
  order?: unknown;
}

export interface Join {
  alias: string;
  referencedTable: string;
  referencedColumn: string;
  /** Values that columns of the joined table must have. */
  on?: Record<string, unknown>;
}

/** Strapi makes each of its statements with one of these. */
export interface QueryBuilder {
  alias: string;
  state: {
    type: string;
    count: string | null;
    select: unknown[];
    orderBy: OrderEntry[];
    joins: Join[];
    where: object[];
    populate: object | null;
    filters: unknown;
    search: unknown;
    processed: boolean;
  };
  /** Resolves attributes to columns and joins, once, before the statement is made. */
  processState(): void;
  /** Whether the rows are joined with others. */
  shouldUseDistinct(): boolean;
  aliasColumn(column: string): string;
  select(columns: unknown[]): QueryBuilder;
  where(where: object): QueryBuilder;
  join(join: object): QueryBuilder;
  orderBy(orderBy: object[]): QueryBuilder;
  init(params: QueryParams): QueryBuilder;
  count(): QueryBuilder;
  update(data: object): QueryBuilder;
  forUpdate(): QueryBuilder;
  getAlias(): string;
  /** The statement. Strapi puts it into the current transaction, and awaits it. */
  getKnexQuery(): KnexQuery;
  execute(options?: { mapResults: boolean }): Promise<Row[]>;
}

export interface FindParams {
  select?: string[];
  where?: object;
  populate?: object;
}

/** Makes every query builder, including those of populates. */
export interface EntityManager {
  createQueryBuilder: (uid: string) => QueryBuilder;
  findOne: (uid: string, params: FindParams) => Promise<Row | null>;
  /** The Document Service passes its result on unchanged. */
  findMany: (uid: string, params: FindParams) => ReturnType<DocumentMiddleware>;
  count: (uid: string, params: FindParams) => ReturnType<DocumentMiddleware>;
  /** Reads what is at the other end of one or several relations of a row. */
  load: (uid: string, entity: Row, field: string | string[], populate?: unknown) => Promise<unknown>;
}

export function entityManagerOf(strapi: Core.Strapi): EntityManager {
  return strapi.db.entityManager as unknown as EntityManager;
}

/** Strapi's own builder rather than knex, because it joins the current transaction. */
export function queryBuilder(strapi: Core.Strapi, uid: string): QueryBuilder {
  return strapi.db.queryBuilder(uid) as unknown as QueryBuilder;
}

/**
 * Lets one writer of a document at a time go on, if the database has several writers. Locks its rows in a fixed order. Joins
 * the current transaction; there should be one.
 */
export async function lockDocument(strapi: Core.Strapi, uid: string, documentId: string): Promise<void> {
  const rows = queryBuilder(strapi, uid).select(['id']).where({ documentId });
  await rows
    .orderBy([{ id: 'asc' }])
    .forUpdate()
    .execute();
}

/** Takes the place of a statement whose one row is already known. */
export function answered(row: Row): KnexQuery {
  const statement = Object.assign(Promise.resolve(row), { transacting: () => undefined });
  return statement as unknown as KnexQuery;
}

const parts = new WeakMap<object, object[]>();

/** Says that the rows of a `where` are those of several others, of which each row meets one. */
export function sayParts(where: unknown, others: object[] | null): void {
  if (others && typeof where === 'object' && where !== null) parts.set(where, others);
}

/** The parts of the rows that a statement is for, as `sayParts` was told; `null` if it was not. */
export function partsOf({ state: { where, processed } }: QueryBuilder): object[] | null {
  return (!processed && where.length === 1 && parts.get(where[0])) || null;
}
