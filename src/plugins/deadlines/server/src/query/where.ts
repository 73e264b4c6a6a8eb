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
  // Nearly every query ends here.
  if (!mentionsComputed(uid, where, context)) return where;
  if (Array.isArray(where)) return Promise.all(where.map((part) => rewriteWhere(uid, part, context)));
  if (!isPlainObject(where)) return where;
  const entries = Object.entries(where);
  const parts = await Promise.all(entries.map(([key, value]) => rewriteEntry(uid, key, value, context)));
  // One object for each key: Strapi merges a relation's conditions into the object around it, where those of
  // a second key would overwrite them.
  return { $and: parts.map((part, index) => part ?? { [entries[index][0]]: entries[index][1] }) };
}

function mentionsComputed(uid: string, where: unknown, context: QueryContext): boolean {
  if (Array.isArray(where)) return where.some((part) => mentionsComputed(uid, part, context));
  if (!isPlainObject(where)) return false;
  return Object.keys(where).some((key) => {
    if (isComputed(uid, key, context)) return true;
    const target = targetOf(uid, key, context);
    return target !== null && mentionsComputed(target, where[key], context);
  });
}

function isComputed(uid: string, key: string, { registry }: QueryContext): boolean {
  const model = registry.models.get(uid);
  return model !== undefined && computedAttributes(model).includes(key);
}

/** The replacement for one key of a `where`, or `null` when it may stay. */
async function rewriteEntry(
  uid: string,
  key: string,
  value: unknown,
  context: QueryContext
): Promise<object | null> {
  if (isComputed(uid, key, context)) {
    const model = context.registry.models.get(uid)!;
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
