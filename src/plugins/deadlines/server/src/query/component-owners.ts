import type { Rule } from '../domain/rule';
import { queryBuilder, type Row } from '../strapi-seam';
import type { QueryContext } from './context';
import { toWhere } from './render-where';

/** The ids, among those of `rows`, that have the component which a rule requires. */
export async function componentOwners(
  uid: string,
  { requires, from, until }: Rule,
  rows: Row[],
  context: QueryContext
): Promise<Set<unknown>> {
  if (requires === null) return new Set();
  const dated = rows.filter((row) => (from && row[from]) || (until && row[until]));
  if (dated.length === 0) return new Set();
  const owners = await queryBuilder(context.strapi, uid)
    .select(['id'])
    .where({ id: { $in: dated.map(({ id }) => id) } })
    .where(toWhere({ kind: 'component', attribute: requires }, uid, context))
    .execute({ mapResults: false });
  return new Set(owners.map(({ id }) => id));
}
