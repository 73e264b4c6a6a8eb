import type { Core } from '@strapi/strapi';

import { metadataOf, queryBuilder } from '@guichet/strapi-kit';
import { computedAttributes } from '@guichet/time';
import { filterOn } from './conditions';
import type { QueryContext } from './context';
import { isPlainObject } from './plain-object';
import { isRendered, toWhere } from './render-where';

/**
 * Replaces, at every depth, the filters that Strapi would answer wrongly. The given `where` is not changed; one without
 * such filters is returned as it is.
 *
 * - Filters on computed attributes become conditions on stored ones.
 * - Filters on related rows become "its id is among those that have such a related row". Strapi joins instead: two such
 *   filters multiply the rows to look at, and a negation is true if any related row does not match.
 * - Negations become "its id is not among those". In SQL, a comparison with NULL is neither true nor false, so a row
 *   without a value would be in neither list.
 */
export async function rewriteWhere(uid: string, where: unknown, context: QueryContext): Promise<unknown> {
  // Nearly every query returns here.
  if (!needsRewriting(uid, where, context)) return where;
  if (Array.isArray(where)) return Promise.all(where.map((part) => rewriteWhere(uid, part, context)));
  if (!isPlainObject(where)) return where;
  const entries = Object.entries(where);
  const parts = await Promise.all(entries.map(([key, value]) => rewriteEntry(uid, key, value, context)));
  return { $and: parts.map((part, index) => part ?? { [entries[index][0]]: entries[index][1] }) };
}

function needsRewriting(uid: string, where: unknown, context: QueryContext): boolean {
  if (isRendered(where)) return false;
  if (Array.isArray(where)) return where.some((part) => needsRewriting(uid, part, context));
  if (!isPlainObject(where)) return false;
  return Object.entries(where).some(([key, value]) => {
    if (key === '$not' || isComputed(uid, key, context) || isNegated(value)) return true;
    return key.startsWith('$')
      ? needsRewriting(uid, value, context)
      : targetOf(uid, key, context.strapi) !== null;
  });
}

function isComputed(uid: string, key: string, { reachable }: QueryContext): boolean {
  const model = reachable.models.get(uid);
  return model !== undefined && computedAttributes(model).includes(key);
}

/** `{ title: { $not: … } }` */
function isNegated(value: unknown): value is Record<string, unknown> {
  return isPlainObject(value) && '$not' in value;
}

/** The replacement for one key of a `where`; `null` if it can stay. */
async function rewriteEntry(
  uid: string,
  key: string,
  value: unknown,
  context: QueryContext
): Promise<object | null> {
  if (isComputed(uid, key, context)) {
    const model = context.reachable.models.get(uid)!;
    return toWhere(await filterOn(model, key, value, context), uid, context.strapi);
  }
  if (key === '$not') return noneOf(uid, await rewriteWhere(uid, value, context), context.strapi);
  if (key.startsWith('$')) return { [key]: await rewriteWhere(uid, value, context) };
  const target = targetOf(uid, key, context.strapi);
  if (target !== null) {
    const related = await rewriteWhere(target, value, context);
    return { id: { $in: idsOf(uid, { [key]: related }, context.strapi) } };
  }
  return isNegated(value) ? negated(uid, key, value, context) : null;
}

/** The operators next to `$not` have to match as well. */
async function negated(
  uid: string,
  key: string,
  { $not, ...others }: Record<string, unknown>,
  context: QueryContext
): Promise<object> {
  const none = noneOf(uid, await rewriteWhere(uid, { [key]: $not }, context), context.strapi);
  return Object.keys(others).length === 0 ? none : { $and: [none, { [key]: others }] };
}

function noneOf(uid: string, where: unknown, strapi: Core.Strapi): object {
  return { id: { $notIn: idsOf(uid, where as object, strapi) } };
}

/** The ids of the matching rows, as a sub-select. */
function idsOf(uid: string, where: object, strapi: Core.Strapi): unknown {
  return queryBuilder(strapi, uid).select(['id']).where(where).getKnexQuery();
}

/** The model that `key` leads to from a row, including components; `null` if it leads nowhere, or to any model. */
export function targetOf(uid: string, key: string, strapi: Core.Strapi): string | null {
  const { type, target } = metadataOf(strapi, uid).attributes[key] ?? {};
  return (type === 'relation' && target) || null;
}
