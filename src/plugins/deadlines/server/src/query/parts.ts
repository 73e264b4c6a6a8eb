import type { Core } from '@strapi/strapi';

import { knexOf, type KnexQuery, queryBuilder, type QueryParams } from '@guichet/strapi-kit';
import { among, FALSE, openEnded } from '@guichet/time';
import { leavesOf } from './order';
import { conditionsIn, replaceConditions } from './render-where';

/**
 * The same rows in two parts: those with a value in an attribute, and those without. "Without an end, or closing later"
 * is no range, so a database reads all that has closed to find what has not. Each part is a range.
 *
 * @returns two `where`s; `null` if no condition gets simpler by that
 */
function partsBy(attribute: string, uid: string, where: unknown, strapi: Core.Strapi): object[] | null {
  const conditions = conditionsIn(where);
  if (!conditions.some((condition) => openEnded(condition).includes(attribute))) return null;
  // If none without a value meets them, they are a range already.
  if (conditions.some((condition) => among('without', attribute, condition) === FALSE)) return null;
  return (['with', 'without'] as const).map((rows) => ({
    $and: [
      { [attribute]: { [rows === 'with' ? '$notNull' : '$null']: true } },
      replaceConditions(where, uid, strapi, (condition) => among(rows, attribute, condition)),
    ],
  }));
}

/** The parts in which the rows of a `where` are best counted; `null` if at once. */
export function partsToCount(uid: string, where: unknown, strapi: Core.Strapi): object[] | null {
  // The last date bounds the rows that are still of interest, which are few.
  const attribute = conditionsIn(where).flatMap(openEnded).at(-1);
  return attribute === undefined ? null : partsBy(attribute, uid, where, strapi);
}

/**
 * Narrows the `where` of a page that is sorted by a date to the first rows of either part, which contain the page. Each
 * is found by walking an index, from its first row to its last.
 *
 * @returns the same `where` if it can stay
 */
export function wherePaged(uid: string, params: QueryParams, strapi: Core.Strapi): unknown {
  const { where, orderBy, limit, offset } = params;
  const leaves = leavesOf(orderBy);
  if (!isCount(limit) || leaves.length === 0) return where;
  if (leaves.some(({ order }) => typeof order !== 'string')) return where;
  const parts = partsBy(leaves[0].attribute, uid, where, strapi);
  if (!parts) return where;
  const needed = limit + (isCount(offset) ? offset : 0);
  const [some, others] = parts.map((part, index) => {
    const first = { ...params, where: part, select: ['id'], populate: undefined, limit: needed, offset: 0 };
    return idsIn(queryBuilder(strapi, uid).init(first).getKnexQuery(), `part${index}`, strapi);
  });
  return { id: { $in: some.unionAll(others) } };
}

/** SQLite and MariaDB accept a limit in a part of a union only one level deeper. */
function idsIn(rows: KnexQuery, alias: string, strapi: Core.Strapi) {
  return knexOf(strapi).select('id').from(rows.as(alias));
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && value > 0;
}
