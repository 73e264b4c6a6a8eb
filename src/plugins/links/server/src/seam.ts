/** What this plugin relies on inside Strapi and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { Core, Modules } from '@strapi/strapi';

export type Middleware = Modules.Documents.Middleware.Middleware;

/** Where the database holds the pairs of rows that are related. */
interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
}

export interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  /** Names the attribute at the other end, on the side that owns a relation with two. */
  inversedBy?: string;
  mappedBy?: string;
  /** Missing where the relation is a column, is polymorphic, or is a virtual one such as `localizations`. */
  joinTable?: JoinTable;
}

/** A table as the database layer knows it. */
interface Table {
  tableName: string;
  attributes: Record<string, Attribute>;
  /** What the schema sync makes, and drops again once it is no longer here. */
  indexes: { name: string; columns: string[]; type?: 'unique' }[];
}

export function tableOf(strapi: Core.Strapi, uid: string): Table {
  return strapi.db.metadata.get(uid) as unknown as Table;
}

interface ContentType {
  uid: string;
  options?: { draftAndPublish?: boolean };
}

/** The uids of the content types that have drafts. */
export function typesWithDrafts(strapi: Core.Strapi): string[] {
  const types = Object.values(strapi.contentTypes) as unknown as ContentType[];
  return types.filter(({ options }) => options?.draftAndPublish === true).map(({ uid }) => uid);
}

/** What Strapi hands to the work of a transaction. */
type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0];
/** Makes the statements of a transaction, as knex does outside of any. */
export type Trx = Core.Strapi['db']['connection'];

interface Turns {
  run: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
}

/** Does something in a transaction that meets no other writer; without the plugin `concurrent-writes` in any transaction. */
export async function writeInTurn<T>(
  strapi: Core.Strapi,
  work: (transaction: Transaction) => Promise<T>
): Promise<T> {
  const turns = strapi.plugin('concurrent-writes')?.service('turns') as Turns | undefined;
  return turns ? turns.run(work) : strapi.db.transaction(async (transaction) => work(transaction));
}

interface ShadowCrud {
  shadowCRUD(uid: string): { disable(): void };
}

/** Keeps a content type out of GraphQL, which would publish every one. */
export function keepOutOfGraphql(strapi: Core.Strapi, uid: string): void {
  const extension = strapi.plugin('graphql')?.service('extension') as unknown as ShadowCrud | undefined;
  extension?.shadowCRUD(uid).disable();
}
