import type { Core, UID } from '@strapi/strapi';

export interface Attribute {
  type: string;
  /** Of relations: `manyToOne`, `morphToMany`, … */
  relation?: string;
  target?: string;
  component?: string;
  private?: boolean;
}

/** A content type or a component as Strapi holds it in memory. */
export interface Schema {
  uid: string;
  attributes: Record<string, Attribute>;
  options?: { populateCreatorFields?: boolean };
}

/** How a request was authenticated. */
export interface Auth {
  strategy: { name: string };
  /** The user; `null` for the public. */
  credentials: object | null;
  /** Made of what the caller's role may do. */
  ability: object | null;
}

export interface Route {
  request?: { query?: object };
}

export interface Options {
  auth?: Partial<Auth>;
  route?: Route;
  strictParams?: boolean;
}

export type Query = Record<string, unknown>;

/** What the content API's controllers and resolvers pass queries and entries through. */
export interface ContentApi {
  sanitize: {
    output: (data: unknown, schema: Schema, options?: Options) => Promise<unknown>;
    query: (query: Query, schema: Schema, options?: Options) => Promise<Query>;
  };
  validate: { query: (query: Query, schema: Schema, options?: Options) => Promise<void> };
}

export function contentApiOf(strapi: Core.Strapi): ContentApi {
  return strapi.contentAPI as unknown as ContentApi;
}

export function modelOf(strapi: Core.Strapi, uid: unknown): Schema | undefined {
  return strapi.getModel(uid as UID.Schema) as unknown as Schema | undefined;
}

export function contentTypeUids(strapi: Core.Strapi): string[] {
  return strapi.get('content-types').keys();
}

export function mayDo(strapi: Core.Strapi, auth: Auth, action: string): Promise<boolean> {
  const service = strapi.get('auth') as { verify: (auth: Auth, config: object) => Promise<void> };
  return service.verify(auth, { scope: action }).then(
    () => true,
    () => false
  );
}

/** Functions that plugins and the application registered to sanitize answers with. */
export function outputSanitizers(strapi: Core.Strapi): unknown[] {
  return strapi.sanitizers.get('content-api.output') as unknown[];
}
