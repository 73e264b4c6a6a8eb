import type { Core } from '@strapi/strapi';

import { knexOf, metadataOf } from '@guichet/strapi-kit';
import type { Condition } from '@guichet/time';
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
        return { $not: render(part.condition) };
      case 'compareDay':
      case 'someDate':
      case 'oneOf':
      case 'component':
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
  const where = render(condition);
  rendered.add(where);
  return where;
}

/** Conditions are rendered so that their negations are exact, so nothing in them may be rewritten. */
const rendered = new WeakSet<object>();

export function isRendered(where: unknown): boolean {
  return typeof where === 'object' && where !== null && rendered.has(where);
}

const OPERATORS = { '<': '$lt', '<=': '$lte', '>': '$gt', '>=': '$gte' };
