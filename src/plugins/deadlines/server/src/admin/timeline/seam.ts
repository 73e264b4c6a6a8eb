/** What the timeline relies on inside Strapi and Strapi leaves untyped. */
import type { Core, UID } from '@strapi/strapi';

import type { QueryParams, Row } from '@guichet/strapi-kit';
import { permissionsOf } from '../seam';

/** A request of somebody who is logged into the admin. */
export interface AdminContext {
  query: Record<string, unknown>;
  state: { userAbility: unknown };
  body: unknown;
}

interface QueryTransformer {
  transform: (uid: string, query: object) => QueryParams;
}

/**
 * Which rows of a type somebody may read in the content-manager: the conditions and locales of their permissions, as
 * the database's `where`.
 *
 * @returns `null` for none at all
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

/** Rows of a type known at run time only, by Strapi's query engine: conditions may be on computed attributes. */
export function findRows(strapi: Core.Strapi, uid: string, select: string[], where: object): Promise<Row[]> {
  const query = strapi.db.query(uid as UID.ContentType);
  return query.findMany({ select: select as never, where }) as unknown as Promise<Row[]>;
}
