import type { Core, UID } from '@strapi/strapi';

import type { QueryParams, Row } from './database';
import type { KoaContext } from './requests';
import { schemaOf, type Schema } from './schemas';

/** Whether a person may do something with entries of a type, with one of its rows, or with one field. */
type Can = (row?: unknown, field?: string) => boolean;

/** What the current user may do in the content-manager with entries of one type. */
export interface Permissions {
  can: { create: Can; read: Can; update: Can; publish: Can };
  /** Limits a query to the rows that may be read, and removes the attributes that may not be. */
  sanitizedQuery: { read: (query: object) => Promise<Record<string, unknown>> };
  /** Removes from a row what may not be read. */
  sanitizeOutput: (row: Row) => Promise<Row>;
}

interface PermissionChecker {
  create(options: { userAbility: unknown; model: string }): Permissions;
}

/** @param ctx of a request to the admin API */
export function permissionsOf(
  strapi: Core.Strapi,
  { state }: { state: { userAbility?: unknown } },
  uid: string
): Permissions {
  const checker = strapi.plugin('content-manager').service('permission-checker') as PermissionChecker;
  return checker.create({ userAbility: state.userAbility, model: uid });
}

interface ContentTypes {
  findConfiguration(schema: object): Promise<{ settings: { mainField: string } }>;
}

/**
 * The attribute that names an entry of the type in the content-manager, as administrators have chosen it. By default,
 * Strapi takes the first short text, or the id if all texts are long; in that case this is the first long text.
 */
export async function mainFieldOf(strapi: Core.Strapi, uid: string): Promise<string> {
  const contentTypes = strapi.plugin('content-manager').service('content-types') as unknown as ContentTypes;
  const schema = schemaOf(strapi, uid);
  const { mainField } = (await contentTypes.findConfiguration(schema)).settings;
  if (!['id', 'documentId'].includes(mainField)) return mainField;
  return Object.keys(schema.attributes).find((name) => schema.attributes[name].type === 'text') ?? mainField;
}

/** A request of a user who is logged in to the admin. */
export interface AdminContext {
  query: Record<string, unknown>;
  state: { userAbility: unknown };
  body: unknown;
}

interface QueryTransformer {
  transform: (uid: string, query: object) => QueryParams;
}

/**
 * Which rows of a type the user may read in the content-manager: the conditions and locales of their permissions, as a
 * `where` for the database.
 *
 * @returns `null` if the user may not read any
 */
export async function readableRows(
  strapi: Core.Strapi,
  uid: string,
  userAbility: unknown
): Promise<object | null> {
  const permissions = permissionsOf(strapi, { state: { userAbility } }, uid);
  if (!permissions.can.read()) return null;
  const transformer = strapi.get('query-params') as unknown as QueryTransformer;
  const query = await permissions.sanitizedQuery.read({});
  return (transformer.transform(uid, query).where as object | undefined) ?? {};
}

/**
 * Rows of a type that is only known at run time, by Strapi's query engine. Conditions may be on computed attributes.
 */
export function findRows(strapi: Core.Strapi, uid: string, select: string[], where: object): Promise<Row[]> {
  const query = strapi.db.query(uid as UID.ContentType);
  return query.findMany({ select: select as never, where }) as unknown as Promise<Row[]>;
}

/** The parameters of a request for the URL of a preview. */
export interface PreviewRequest {
  documentId: string;
  locale?: string | null;
  status: string;
}

/** A type as the content-manager's form receives it. */
export interface ModelInForm {
  uid: string;
  attributes: Schema['attributes'];
}

/** The form's request about a slug. */
export interface UidRequest {
  contentTypeUID: string;
  field: string;
  value: string;
  locale?: string;
}

interface FormServices {
  mapper: { toContentManagerModel: (schema: unknown) => ModelInForm };
  uids: {
    generateUIDField: (request: Omit<UidRequest, 'value'> & { data?: Row }) => Promise<string>;
    findUniqueUID: (request: UidRequest) => Promise<string>;
    checkUIDAvailability: (request: UidRequest) => Promise<boolean>;
  };
}

/**
 * The services of the content-manager whose methods `adaptForm` replaces.
 */
export function contentManager(strapi: Core.Strapi): FormServices {
  const service = (name: string) => strapi.plugin('content-manager').service(name) as never;
  return { mapper: service('data-mapper'), uids: service('uid') };
}

export type RouteMiddleware = (ctx: KoaContext, next: () => Promise<unknown>) => Promise<unknown>;

/** A route of the admin, before Strapi mounts it. */
export interface AdminRoute {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

/** The routes of the admin's content-manager, before Strapi mounts them. */
export function contentManagerRoutes(strapi: Core.Strapi): AdminRoute[] {
  const { admin } = strapi.plugin('content-manager').routes as unknown as { admin: { routes: AdminRoute[] } };
  return admin.routes;
}

/** The original middlewares of Strapi's routes: the routes outlive an application that ends in this process. */
const original = new WeakMap<AdminRoute, unknown[]>();

/**
 * Puts a middleware around a route's handler, after the authentication.
 *
 * @param place before the route's own middlewares, or after them
 */
export function surroundRoute(
  route: AdminRoute,
  middleware: RouteMiddleware,
  place: 'outermost' | 'innermost' = 'outermost'
): void {
  const others = original.get(route) ?? route.config?.middlewares ?? [];
  original.set(route, others);
  const middlewares = place === 'outermost' ? [middleware, ...others] : [...others, middleware];
  route.config = { ...route.config, middlewares };
}
