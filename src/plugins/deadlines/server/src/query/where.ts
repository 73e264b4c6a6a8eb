import { computedAttributes } from '../schema/model';
import { filterOn } from './conditions';
import type { QueryContext } from './context';
import { isPlainObject } from './plain-object';
import { toWhere } from './render-where';

/**
 * Replaces the filters on computed attributes, at every depth, by conditions on stored ones.
 * The given `where` is not changed; one without such filters is returned as it is.
 */
export async function rewriteWhere(uid: string, where: unknown, context: QueryContext): Promise<unknown> {
  if (Array.isArray(where)) {
    const parts = await Promise.all(where.map((part) => rewriteWhere(uid, part, context)));
    return parts.some((part, index) => part !== where[index]) ? parts : where;
  }
  if (!isPlainObject(where) || !context.registry.concerns(uid)) return where;
  const entries = Object.entries(where);
  const parts = await Promise.all(entries.map(([key, value]) => rewriteEntry(uid, key, value, context)));
  if (parts.every((part) => part === null)) return where;
  // One object for each key: Strapi merges a relation's conditions into the object around it, where those of
  // a second key would overwrite them.
  return { $and: parts.map((part, index) => part ?? { [entries[index][0]]: entries[index][1] }) };
}

/** The replacement for one key of a `where`, or `null` when it may stay. */
async function rewriteEntry(
  uid: string,
  key: string,
  value: unknown,
  context: QueryContext
): Promise<object | null> {
  const model = context.registry.models.get(uid);
  if (model && computedAttributes(model).includes(key)) {
    return toWhere(await filterOn(model, key, value, context), uid, context);
  }
  const target = targetOf(uid, key, context);
  if (target === null) return null;
  const rewritten = await rewriteWhere(target, value, context);
  return rewritten === value ? null : { [key]: rewritten };
}

/** The model that the conditions under `key` speak of, or `null` when none of them can concern us. */
function targetOf(uid: string, key: string, { registry }: QueryContext): string | null {
  return key.startsWith('$') ? uid : (registry.lead(uid, key)?.target ?? null);
}
