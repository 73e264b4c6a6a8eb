/** What this plugin relies on inside Strapi and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { Core, Modules, UID } from '@strapi/strapi';

/** What a schema says of an attribute, as far as requests are held against it. */
export interface Attribute {
  type: string;
  /** The type that a relation leads to; none for one that leads to any type. */
  target?: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  /** `false`: computed, or Strapi's own. */
  writable?: boolean;
  pluginOptions?: Record<string, Record<string, unknown> | undefined>;
  /** The column, where it is not the one that Strapi makes for the type. */
  columnType?: { type: string; args?: unknown[] };
}

export interface Schema {
  uid: string;
  modelType?: 'contentType' | 'component';
  attributes: Record<string, Attribute>;
}

/** Finds a content type or a component; `undefined`: there is none of that name. */
export type SchemaOf = (uid: string) => Schema | undefined;

export function schemasOf(strapi: Core.Strapi): SchemaOf {
  return (uid) => {
    const model = strapi.getModel(uid as UID.Schema) as unknown as Schema | undefined;
    // Under "constructor" Strapi finds what every object has.
    return model?.attributes ? model : undefined;
  };
}

/**
 * Tells a request for GraphQL by its path, which the router takes in capitals too, and with a slash behind it. Without
 * the plugin none is.
 */
export function graphqlPaths(strapi: Core.Strapi): (path: string) => boolean {
  const endpoint = strapi.plugin('graphql')?.config<string>('endpoint').toLowerCase();
  return (path) => endpoint !== undefined && `${path.toLowerCase()}/`.startsWith(`${endpoint}/`);
}

/** Throws where Strapi has no such functions any more: without them a check would be skipped. */
export function expectFunctions(functions: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(functions)) {
    if (typeof value !== 'function') {
      throw new Error(`input-validation expects ${name} of Strapi 5.54: this version has none, use that one`);
    }
  }
}

export type Params = Record<string, unknown>;

interface ContentApi {
  validate: {
    query: (query: Params, schema: Schema | undefined, options?: unknown) => Promise<void>;
    input: (data: unknown, schema: Schema | undefined, options?: unknown) => Promise<void>;
  };
}

/** What controllers and resolvers check queries and data with. */
export function contentApiOf(strapi: Core.Strapi): ContentApi {
  return strapi.contentAPI as unknown as ContentApi;
}

export interface QueryParams {
  transform: (uid: string, params: Params) => Params;
}

/** What turns parameters into a query of the database, for the content API and for the admin. */
export function queryParamsOf(strapi: Core.Strapi): QueryParams {
  return strapi.get('query-params') as QueryParams;
}

export type DocumentMiddleware = Modules.Documents.Middleware.Middleware;

export function allSchemas(strapi: Core.Strapi): Schema[] {
  return [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)] as unknown as Schema[];
}

export type Row = Record<string, unknown>;

/** The rows of a type, drafts and published ones in all locales; joins the transaction under way. */
export function rowsOf(strapi: Core.Strapi, uid: string, where: object, populate: object): Promise<Row[]> {
  return strapi.db.query(uid as UID.ContentType).findMany({ where, populate });
}

interface I18n {
  'content-types': { isLocalizedContentType: (schema: unknown) => boolean };
  locales: { find: () => Promise<{ code: string }[]> };
}

/** The codes of the application's locales; `null` for a type whose entries are in none. */
export async function localesOf(strapi: Core.Strapi, uid: string): Promise<string[] | null> {
  const service = <Name extends keyof I18n>(name: Name): I18n[Name] => strapi.plugin('i18n').service(name);
  if (!service('content-types').isLocalizedContentType(schemasOf(strapi)(uid))) return null;
  return (await service('locales').find()).map(({ code }) => code).sort();
}
