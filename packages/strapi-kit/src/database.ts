import type { Core, UID } from '@strapi/strapi';

/** A row of a type known at run time only. */
export type Row = Record<string, unknown>;

export type Knex = Core.Strapi['db']['connection'];

/** A statement that knex has not sent yet. */
export type KnexQuery = ReturnType<Knex>;

/** What Strapi hands to the work of a transaction; `trx` makes its statements, as knex does outside of any. */
export type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0];
export type TransactionKnex = Transaction['trx'];

/** The parameters of a database query; hooks may replace them before it runs. */
export interface QueryParams {
  where?: unknown;
  filters?: unknown;
  select?: unknown;
  orderBy?: unknown;
  populate?: unknown;
  limit?: unknown;
  offset?: unknown;
}

export interface LifecycleEvent {
  model: { uid: string };
  params: QueryParams;
  result?: unknown;
  state: Record<string, unknown>;
}

/** Where the database holds the pairs of rows that are related. */
export interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
  /** Instead of an inverse column, where it links rows of any type. */
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
  on?: Record<string, unknown>;
}

export interface MetaAttribute {
  type: string;
  relation?: string;
  target?: string;
  columnName?: string;
  /** Names the attribute at the other end, on the side that owns a relation with two. */
  inversedBy?: string;
  mappedBy?: string;
  /** Missing where the relation is a column, is polymorphic, or is a virtual one such as `localizations`. */
  joinTable?: JoinTable;
}

/** A table as the database layer knows it; components and relations are `type: 'relation'` here. */
export interface Metadata {
  tableName: string;
  attributes: Record<string, MetaAttribute>;
  /** What the schema sync makes, and drops again once it is no longer here. */
  indexes: { name: string; columns: string[]; type?: 'unique' }[];
}

export function metadataOf(strapi: Core.Strapi, uid: string): Metadata {
  const metadata = strapi.db.metadata.get(uid) as unknown as Metadata;
  metadata.indexes ??= [];
  return metadata;
}

/** The tables of all types, components included, by uid. */
export function allMetadata(strapi: Core.Strapi): [string, Metadata][] {
  return [...(strapi.db.metadata as unknown as Iterable<[string, Metadata]>)];
}

/** An index of a type's table, by attributes or columns. */
export interface Index {
  uid: string;
  columns: string[];
  type?: 'unique';
  /** What it is named after, beside the table; its columns, where nothing is said. */
  named?: string[];
}

/** Gives tables indexes, once; Strapi's schema sync makes them, as it makes those of its own. */
export function addIndexes(strapi: Core.Strapi, indexes: Index[]): void {
  for (const { uid, columns: names, type, named } of indexes) {
    const { tableName, attributes, indexes: known } = metadataOf(strapi, uid);
    const columns = names.map((name) => attributes[name]?.columnName ?? name);
    // Shortened to what every database takes.
    const name = strapi.db.metadata.identifiers.getIndexName([tableName, ...(named ?? columns)]);
    if (!known.some((index) => index.name === name)) known.push({ name, columns, type });
  }
}

export function knexOf(strapi: Core.Strapi): Knex {
  return strapi.db.connection;
}

/** Runs a statement of knex within the transaction that is under way, if there is one: it would not join by itself. */
export async function inTransactionUnderWay(
  strapi: Core.Strapi,
  statement: ReturnType<Knex>
): Promise<Row[]> {
  if (!strapi.db.inTransaction()) return statement as unknown as Promise<Row[]>;
  return strapi.db.transaction(async ({ trx }) => (await statement.transacting(trx)) as Row[]);
}

interface HeldConnection {
  query: <Row>(sql: string, values: unknown[]) => Promise<Row[]>;
  release: () => Promise<void>;
}

/** A connection of the pool to PostgreSQL that nobody else uses until it is released. */
export async function holdConnection(strapi: Core.Strapi): Promise<HeldConnection> {
  const knex = strapi.db.connection;
  const connection: unknown = await knex.client.acquireConnection();
  return {
    query: async (sql, values) => (await knex.raw(sql, values as never).connection(connection)).rows,
    release: () => knex.client.releaseConnection(connection),
  };
}

/** The rows of a type, drafts and published ones in all locales; joins the transaction under way. */
export function rowsOf(strapi: Core.Strapi, uid: string, where: object, populate: object): Promise<Row[]> {
  return strapi.db.query(uid as UID.ContentType).findMany({ where, populate });
}

/** Begins a transaction around `work`, or joins the one under way; without `work` the caller ends it. */
type BeginTransaction = (work?: () => Promise<unknown>) => Promise<unknown>;

export function databaseOf(strapi: Core.Strapi) {
  return strapi.db as unknown as { transaction: BeginTransaction; inTransaction: () => boolean };
}
