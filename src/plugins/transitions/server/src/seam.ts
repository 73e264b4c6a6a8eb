/** What this plugin relies on inside Strapi and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { Core, Modules, UID } from '@strapi/strapi';

import type { Clock, Horizon, Levels } from '@guichet/strapi-plugin-deadlines';
import type { Models } from '@guichet/time';

export type Middleware = Modules.Documents.Middleware.Middleware;

/** The content type of i18n's locales. */
export const LOCALE = 'plugin::i18n.locale' as UID.ContentType;

export type Row = Record<string, unknown>;

/** A content type or a component as Strapi holds it in memory. */
export interface SchemaLike {
  uid: string;
  kind?: 'collectionType' | 'singleType';
  pluginOptions?: Record<string, unknown>;
  options?: { draftAndPublish?: boolean };
  attributes: Record<string, { type: string; component?: string }>;
  modelType?: 'contentType' | 'component';
}

export function schemasOf(strapi: Core.Strapi): SchemaLike[] {
  return [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)] as SchemaLike[];
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

/** A query builder of one transaction. */
export type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

/** What `deadlines` knows of time. */
interface Deadlines {
  clock: Clock;
  horizon: Horizon;
  levels: Levels;
  models: Models;
}

export function deadlines<Name extends keyof Deadlines>(strapi: Core.Strapi, name: Name): Deadlines[Name] {
  return strapi.plugin('deadlines').service(name);
}

/** Says that something was written, here or by another instance; `undefined` without the plugin that hears of it. */
export function contentOf(strapi: Core.Strapi): { onChange: (listener: () => void) => void } | undefined {
  return strapi.plugin('http-cache')?.service('content') as unknown as ReturnType<typeof contentOf>;
}

/** The Document Service of a type known at run time only. */
export function documentsOf(strapi: Core.Strapi, uid: string) {
  return strapi.documents(uid as UID.ContentType) as unknown as {
    findMany: (params: object) => Promise<Row[]>;
  };
}

/** How a caller was let in. */
export type Auth = object;

interface AuthService {
  authenticate: (context: object, next: () => Promise<void>) => Promise<void>;
  verify: (auth: Auth, config: object) => Promise<void>;
}

function authOf(strapi: Core.Strapi): AuthService {
  return strapi.get('auth') as unknown as AuthService;
}

/** A reader who does not say who they are, as Strapi's own strategies let them in; `null` where they let nobody in. */
export async function anonymousReader(strapi: Core.Strapi): Promise<Auth | null> {
  const state: { route: object; auth?: Auth } = { route: { info: { type: 'content-api' } } };
  const request = { header: {}, headers: {} };
  const context = {
    state,
    request,
    get: () => '',
    cookies: { get: () => undefined },
    unauthorized: () => undefined,
  };
  await authOf(strapi).authenticate(context, async () => undefined);
  return state.auth ?? null;
}

/** Whether a caller may do something in the content API. */
export function mayDo(strapi: Core.Strapi, auth: Auth, action: string): Promise<boolean> {
  const verified = authOf(strapi).verify(auth, { scope: [action] });
  return verified.then(
    () => true,
    () => false
  );
}

/** Leaves out of an entry what a caller may not see. */
export function sanitize(strapi: Core.Strapi, entry: Row, uid: string, auth: Auth): Promise<unknown> {
  const schema = strapi.getModel(uid as UID.Schema);
  return strapi.contentAPI.sanitize.output(entry, schema as never, { auth: auth as never });
}
