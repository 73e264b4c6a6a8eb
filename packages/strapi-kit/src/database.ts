import type { Core, UID } from '@strapi/strapi';

/** A row of a type that is only known at run time. */
export type Row = Record<string, unknown>;

export type Knex = Core.Strapi['db']['connection'];

/** A statement that knex has not sent yet. */
export type KnexQuery = ReturnType<Knex>;

/** What Strapi gives to the callback of a transaction; `trx` makes statements, as knex does outside of transactions. */
export type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0];
export type TransactionKnex = Transaction['trx'];

/** The parameters of a database query; hooks may replace them before it runs. */
export interface QueryParams {
  where?: unknown;
  filters?: unknown;
  _q?: unknown;
  select?: unknown;
  orderBy?: unknown;
  populate?: unknown;
  limit?: unknown;
  offset?: unknown;
}

export interface LifecycleEvent {
  action: string;
  model: { uid: string };
  params: QueryParams;
  result?: unknown;
  state: Record<string, unknown>;
}

/** Where the database stores the pairs of related rows. */
export interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
  /** In place of an inverse column, if the table links rows of any type. */
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
  on?: Record<string, unknown>;
}

export interface MetaAttribute {
  type: string;
  relation?: string;
  target?: string;
  columnName?: string;
  /** The attribute at the other end, on the side that owns a bidirectional relation. */
  inversedBy?: string;
  mappedBy?: string;
  /** Missing if the relation is a column, is polymorphic, or is virtual, such as `localizations`. */
  joinTable?: JoinTable;
}

/** A table as the database layer knows it. Components and relations are `type: 'relation'` here. */
export interface Metadata {
  tableName: string;
  attributes: Record<string, MetaAttribute>;
  /** Strapi's schema sync creates these, and drops them again when they are no longer listed. */
  indexes: { name: string; columns: string[]; type?: 'unique' }[];
}

export function metadataOf(strapi: Core.Strapi, uid: string): Metadata {
  const metadata = strapi.db.metadata.get(uid) as unknown as Metadata;
  metadata.indexes ??= [];
  return metadata;
}

/** The tables of all types, including components, by uid. */
export function allMetadata(strapi: Core.Strapi): [string, Metadata][] {
  return [...(strapi.db.metadata as unknown as Iterable<[string, Metadata]>)];
}

/** An index of a type's table, by attributes or columns. */
export interface Index {
  uid: string;
  columns: string[];
  type?: 'unique';
  /** What its name is made from, after the table's; by default its columns. */
  named?: string[];
}

/** Adds indexes to tables, once. Strapi's schema sync creates them, like its own. */
export function addIndexes(strapi: Core.Strapi, indexes: Index[]): void {
  for (const { uid, columns: names, type, named } of indexes) {
    const { tableName, attributes, indexes: known } = metadataOf(strapi, uid);
    const columns = names.map((name) => attributes[name]?.columnName ?? name);
    // Shortened to what every database accepts.
    const name = strapi.db.metadata.identifiers.getIndexName([tableName, ...(named ?? columns)]);
    if (!known.some((index) => index.name === name)) known.push({ name, columns, type });
  }
}

export function knexOf(strapi: Core.Strapi): Knex {
  return strapi.db.connection;
}

/** Runs a statement of knex within the current transaction, if there is one: it would not join by itself. */
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

/** A PostgreSQL connection from the pool that nobody else uses until it is released. */
export async function holdConnection(strapi: Core.Strapi): Promise<HeldConnection> {
  const knex = strapi.db.connection;
  const connection: unknown = await knex.client.acquireConnection();
  return {
    query: async (sql, values) => (await knex.raw(sql, values as never).connection(connection)).rows,
    release: () => knex.client.releaseConnection(connection),
  };
}

/** The rows of a type, drafts and published ones, in all locales. Joins the current transaction. */
export function rowsOf(strapi: Core.Strapi, uid: string, where: object, populate: object): Promise<Row[]> {
  return strapi.db.query(uid as UID.ContentType).findMany({ where, populate });
}

/** Begins a transaction around `work`, or joins the current one. Without `work` the caller ends it. */
type BeginTransaction = (work?: () => Promise<unknown>) => Promise<unknown>;

export function databaseOf(strapi: Core.Strapi) {
  return strapi.db as unknown as { transaction: BeginTransaction; inTransaction: () => boolean };
}
