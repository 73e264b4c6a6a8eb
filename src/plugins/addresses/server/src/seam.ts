/** What this plugin relies on inside Strapi and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { Core, Modules } from '@strapi/strapi';

export type Middleware = Modules.Documents.Middleware.Middleware;

export type Row = Record<string, unknown>;

interface SchemaAttribute {
  type: string;
  /** Of a `uid`: the attribute that it is made from. */
  targetField?: string;
}

/** A content type or a component as Strapi holds it in memory. */
export interface SchemaLike {
  uid: string;
  attributes: Record<string, SchemaAttribute>;
  pluginOptions?: Record<string, unknown>;
  modelType?: 'contentType' | 'component';
  info: { displayName: string };
}

export function schemasOf(strapi: Core.Strapi): SchemaLike[] {
  return [
    ...Object.values(strapi.contentTypes),
    ...Object.values(strapi.components),
  ] as unknown as SchemaLike[];
}

/** A table as the database layer knows it. */
interface Table {
  tableName: string;
  attributes: Record<string, { columnName?: string }>;
  /** What the schema sync makes, and drops again once it is no longer here. */
  indexes: { name: string; columns: string[]; type?: 'unique' }[];
}

export function tableOf(strapi: Core.Strapi, uid: string): Table {
  return strapi.db.metadata.get(uid) as unknown as Table;
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

interface Ability {
  can: (action: string, subject?: string) => boolean;
}

/** What Strapi leaves at a request of who asks. */
interface RequestState {
  route?: { info?: { type?: string } };
  /** Of the admin. */
  userAbility?: Ability;
  /** Of the content API. */
  auth?: { credentials?: { type?: string }; ability?: Ability };
}

/** Of the request under way; `null` where the server does something by itself. */
export function requestState(strapi: Core.Strapi): RequestState | null {
  const request = strapi.requestContext.get();
  return request ? (request.state as RequestState) : null;
}

interface ShadowCrud {
  shadowCRUD(uid: string): { disable(): void };
}

/** Keeps a content type out of GraphQL, which would publish every one. */
export function keepOutOfGraphql(strapi: Core.Strapi, uid: string): void {
  const extension = strapi.plugin('graphql')?.service('extension') as unknown as ShadowCrud | undefined;
  extension?.shadowCRUD(uid).disable();
}
