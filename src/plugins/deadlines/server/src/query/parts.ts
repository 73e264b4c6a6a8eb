import type { Row } from '../strapi-seam';
import type { QueryContext } from './context';
import type { Found } from './plan';

/** The items of a repeatable component that a row has, in their order. */
export type PartsOf = (row: Row) => Row[];

/**
 * The items of a component for every row of an answer. Rows that were populated whole carry them already; for
 * the others together the database is asked once.
 *
 * @param attribute the attribute of `uid` that holds the component
 */
export async function readParts(
  uid: string,
  attribute: string,
  found: Found[],
  { strapi }: QueryContext
): Promise<PartsOf> {
  const isThere = ({ row, plan }: Found) =>
    Array.isArray(row[attribute]) && (plan.children[attribute]?.whole ?? true);
  const parts = new Map<unknown, Row[]>();
  for (const each of found.filter(isThere)) parts.set(each.row.id, each.row[attribute] as Row[]);
  const asked = found.map(({ row }) => row.id).filter((id) => !parts.has(id));
  if (asked.length > 0) {
    const params = { where: { id: { $in: asked } }, select: ['id'], populate: { [attribute]: true } };
    const rows: Row[] = await strapi.db.query(uid as 'api::call.call').findMany(params);
    for (const row of rows) parts.set(row.id, row[attribute] as Row[]);
  }
  return ({ id }) => parts.get(id) ?? [];
}
