import type { Core } from '@strapi/strapi';

import { knexOf, metadataOf } from '@guichet/strapi-kit';
import { asRanges, type Condition } from '@guichet/time';
import { isPlainObject } from './plain-object';
import { SqlRenderer } from './render-sql';

/** A condition on rows of `uid` as a `where` of Strapi's, so that its columns and indexes are used as usual. */
export function toWhere(condition: Condition, uid: string, strapi: Core.Strapi): object {
  // Strapi's comparison of texts is not to the letter there.
  const isMysql = strapi.db.dialect.client === 'mysql';
  const render = (part: Condition): object => {
    switch (part.kind) {
      case 'constant':
        return { id: { [part.value ? '$notNull' : '$null']: true } };
      case 'compare':
        return { [part.attribute]: { $notNull: true, [OPERATORS[part.operator]]: new Date(part.instant) } };
      case 'equals':
        if (isMysql && typeof part.value === 'string') return { id: { $in: idsWhere(part) } };
        return { [part.attribute]: { $notNull: true, $eq: part.value } };
      case 'missing':
        return { [part.attribute]: { $null: true } };
      case 'ids':
        return { id: { $in: part.ids } };
      case 'and':
        return { $and: part.conditions.map(render) };
      case 'or':
        return { $or: part.conditions.map(render) };
      case 'not':
        if (part.condition.kind === 'missing') return { [part.condition.attribute]: { $notNull: true } };
        return { $not: render(part.condition) };
      default:
        return { id: { $in: idsWhere(part) } };
    }
  };
  /** For what Strapi's `where` does not support, or only by binding the names of all time zones. */
  const idsWhere = (part: Condition) => {
    const { tableName } = metadataOf(strapi, uid);
    const knex = knexOf(strapi);
    return knex(tableName)
      .select('id')
      .where(knex.raw(new SqlRenderer(strapi, uid, tableName).condition(part)));
  };
  const ranges = asRanges(condition);
  const where = render(ranges);
  rendered.set(where, ranges);
  return where;
}

/** Conditions are rendered so that their negations are exact, so nothing in them may be rewritten. */
const rendered = new WeakMap<object, Condition>();

export function isRendered(where: unknown): boolean {
  return typeof where === 'object' && where !== null && rendered.has(where);
}

/** The conditions that every row of a `where` meets, as far as `toWhere` has rendered them. */
export function conditionsIn(where: unknown): Condition[] {
  if (Array.isArray(where)) return where.flatMap(conditionsIn);
  if (!isPlainObject(where)) return [];
  const condition = rendered.get(where);
  return condition ? [condition] : conditionsIn(where.$and);
}

/** A `where` with others in place of those conditions. */
export function replaceConditions(
  where: unknown,
  uid: string,
  strapi: Core.Strapi,
  change: (condition: Condition) => Condition
): unknown {
  if (Array.isArray(where)) return where.map((one) => replaceConditions(one, uid, strapi, change));
  if (!isPlainObject(where)) return where;
  const condition = rendered.get(where);
  if (condition) return toWhere(change(condition), uid, strapi);
  return '$and' in where ? { ...where, $and: replaceConditions(where.$and, uid, strapi, change) } : where;
}

const OPERATORS = { '<': '$lt', '<=': '$lte', '>': '$gt', '>=': '$gte' };
