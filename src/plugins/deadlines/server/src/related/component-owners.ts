import type { Core } from '@strapi/strapi';

import { queryBuilder, type Row } from '@guichet/strapi-kit';
import type { Rule } from '@guichet/time';
import { toWhere } from '../query/render-where';
import type { FetchedRow } from '../query/plan';

/** The ids, among those of the given rows, of rows with the component that a rule requires. */
export async function componentOwners(
  uid: string,
  { requires, starts }: Rule,
  found: FetchedRow[],
  strapi: Core.Strapi
): Promise<Set<unknown>> {
  if (requires === null) return new Set();
  const isDated = (row: Row) => starts.some((date) => date !== null && row[date]);
  const dated = found.map(({ row }) => row).filter(isDated);
  if (dated.length === 0) return new Set();
  const owners = await queryBuilder(strapi, uid)
    .select(['id'])
    .where({ id: { $in: dated.map(({ id }) => id) } })
    .where(toWhere({ kind: 'component', attribute: requires }, uid, strapi))
    .execute({ mapResults: false });
  return new Set(owners.map(({ id }) => id));
}
