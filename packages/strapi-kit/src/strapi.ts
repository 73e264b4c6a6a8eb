/**
 * What this plugin relies on inside Strapi and Strapi leaves untyped. Everything else in the plugin is
 * written against these shapes; look here first when Strapi is upgraded.
 */
import type { Core, UID } from '@strapi/strapi';

export type Knex = Core.Strapi['db']['connection'];

/** A statement that knex has not sent yet. */
export type KnexQuery = ReturnType<Knex>;

export interface SchemaAttribute {
  type: string;
  target?: string;
  default?: unknown;
  [option: string]: unknown;
}

/** A content type or a component as Strapi holds it in memory. */
export interface Schema {
  uid: string;
  attributes: Record<string, SchemaAttribute>;
  pluginOptions?: Record<string, unknown>;
  options?: { draftAndPublish?: boolean };
  modelType?: 'contentType' | 'component';
  /** Of a content type. */
  kind?: 'collectionType' | 'singleType';
  modelName?: string;
  info?: { singularName?: string; pluralName?: string; displayName?: string };
}

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

export interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  /** Instead of an inverse column, where it links rows of any type. */
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
  on?: Record<string, unknown>;
}

export interface MetaAttribute {
  type: string;
  target?: string;
  columnName?: string;
  joinTable?: JoinTable;
}

/** A table as the database layer knows it; components and relations are `type: 'relation'` here. */
export interface Metadata {
  tableName: string;
  attributes: Record<string, MetaAttribute>;
  /** What the schema sync makes, and drops again once it is no longer here. */
  indexes?: { name: string; columns: string[] }[];
}

export interface OrderEntry {
  column: unknown;
  order?: unknown;
}

export interface Join {
  alias: string;
  referencedTable: string;
  referencedColumn: string;
  /** Values that columns of the joined table have to have. */
  on?: Record<string, unknown>;
}

export interface QueryBuilder {
  alias: string;
  state: {
    type: string;
    select: unknown[];
    orderBy: OrderEntry[];
    joins: Join[];
    where: object[];
    processed: boolean;
  };
  /** Resolves attributes to columns and joins, once, before the statement is made. */
  processState(): void;
  aliasColumn(column: string): string;
  select(columns: unknown[]): QueryBuilder;
  where(where: object): QueryBuilder;
  join(join: object): QueryBuilder;
  orderBy(orderBy: object[]): QueryBuilder;
  init(params: QueryParams): QueryBuilder;
  update(data: object): QueryBuilder;
  forUpdate(): QueryBuilder;
  getAlias(): string;
  getKnexQuery(): unknown;
  execute(options?: { mapResults: boolean }): Promise<Record<string, unknown>[]>;
}

export type Row = Record<string, unknown>;

export function metadataOf(strapi: Core.Strapi, uid: string): Metadata {
  return strapi.db.metadata.get(uid) as unknown as Metadata;
}

/** A name for an index, as Strapi names its own: shortened to what every database takes. */
export function nameIndex(strapi: Core.Strapi, parts: string[]): string {
  return strapi.db.metadata.identifiers.getIndexName(parts);
}

/** Strapi's own builder rather than knex: it joins the transaction that is under way. */
export function queryBuilder(strapi: Core.Strapi, uid: string): QueryBuilder {
  return strapi.db.queryBuilder(uid) as unknown as QueryBuilder;
}

/** Replaces the items of a component, and leaves the row's `updatedAt` alone: it is the editor's, not ours. */
export async function replaceComponents(
  strapi: Core.Strapi,
  uid: string,
  id: unknown,
  name: string,
  items: Row[]
): Promise<void> {
  const components = strapi.documents(uid as UID.ContentType) as unknown as Components;
  const links = await components.updateComponents({ id }, { [name]: items });
  const relations = strapi.db.entityManager as unknown as Relations;
  await strapi.db.transaction(({ trx }) => relations.updateRelations(uid, id, links, { transaction: trx }));
}

interface Components {
  updateComponents(row: Row, data: Row): Promise<Row>;
}

interface Relations {
  updateRelations(uid: string, id: unknown, data: Row, options: { transaction: unknown }): Promise<void>;
}

/** Makes every query builder there is, those of populates included. */
export function entityManagerOf(strapi: Core.Strapi): { createQueryBuilder: (uid: string) => QueryBuilder } {
  return strapi.db.entityManager as unknown as { createQueryBuilder: (uid: string) => QueryBuilder };
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

/** What Strapi hands to the work of a transaction. */
type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0];

interface Turns {
  run: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
}

/**
 * Does something in a transaction that meets no other writer, and again where it met one all the same; without the plugin
 * `concurrent-writes` in any transaction.
 *
 * @throws ConflictError (409) where that has not helped
 */
export async function writeInTurn<T>(
  strapi: Core.Strapi,
  work: (transaction: Transaction) => Promise<T>
): Promise<T> {
  const turns = strapi.plugin('concurrent-writes')?.service('turns') as Turns | undefined;
  return turns ? turns.run(work) : strapi.db.transaction(async (transaction) => work(transaction));
}

/** The schema of a content type or component. */
export function schemaOf(strapi: Core.Strapi, uid: string): Schema {
  return strapi.getModel(uid as UID.Schema) as unknown as Schema;
}

export function schemasOf(strapi: Core.Strapi): Schema[] {
  return [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)] as unknown as Schema[];
}

/** The uids of the content types that have drafts beside what is published. */
export function typesWithDrafts(strapi: Core.Strapi): string[] {
  const types = Object.values(strapi.contentTypes) as unknown as Schema[];
  return types.filter(({ options }) => options?.draftAndPublish).map(({ uid }) => uid);
}

/** The Document Service of a type known at run time only. */
export function documentsOf(strapi: Core.Strapi, uid: string) {
  return strapi.documents(uid as UID.ContentType) as unknown as {
    findFirst: (params: object) => Promise<Row | null>;
    findOne: (params: object) => Promise<Row | null>;
    findMany: (params: object) => Promise<Row[]>;
  };
}
