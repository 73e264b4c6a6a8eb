import type { QueryParams } from '@guichet/strapi-kit';
import {
  attributesOf,
  computedAttributes,
  DEADLINE_TEXT,
  type Model,
  NEXT_DEADLINE_DETAILS,
  NEXT_TRANSITION,
  NOTICE,
  OF_DEADLINES,
  type State,
} from '@guichet/time';
import type { QueryContext } from './context';
import { placeComputedSorts, rewriteOrder } from './order';
import { COMPUTE_ALL, type Plan } from './plan';
import { isPlainObject } from './plain-object';
import { rewriteWhere, targetOf } from './where';

/** Rewrites a query's parameters, at every depth, into what the database can answer. Does not change its arguments. */
export async function planQuery(
  uid: string,
  params: QueryParams,
  context: QueryContext,
  isRoot = true
): Promise<{ params: QueryParams; plan: Plan }> {
  if (!context.reachable.concerns(uid)) {
    return { params: await rewriteFilters(uid, params, context), plan: COMPUTE_ALL };
  }
  const children: Record<string, Plan> = {};
  const { select, compute, hide } = planSelect(context.reachable.models.get(uid), params.select);
  const where = await rewriteWhere(uid, params.where, context);
  const orderBy = await rewriteOrder(uid, params.orderBy, context);
  const populate = await planPopulate(uid, params.populate, children, context);
  const sorts = orderBy !== params.orderBy || Object.values(children).some((child) => child.sorts);
  const planned = { ...params, select, where, orderBy, populate };
  // Populates inherit `filters` from their parent (draft & publish needs that) unless they have their own.
  if (sorts && (isRoot || params.filters))
    planned.filters = placeComputedSorts(params.filters, context.strapi);
  return { params: planned, plan: { compute, hide, sorts, whole: isWhole(params), children } };
}

/** If nothing is computed, only filters need rewriting, at every depth. Returns its argument if they can stay. */
async function rewriteFilters(uid: string, params: QueryParams, context: QueryContext): Promise<QueryParams> {
  const where = await rewriteWhere(uid, params.where, context);
  const entries = isPlainObject(params.populate) ? Object.entries(params.populate) : [];
  const populated = await Promise.all(
    entries.map(async ([name, value]) => [name, await rewriteFiltersIn(uid, name, value, context)] as const)
  );
  const isChanged = populated.some(([, value], index) => value !== entries[index][1]);
  if (where === params.where && !isChanged) return params;
  return { ...params, where, ...(isChanged && { populate: Object.fromEntries(populated) }) };
}

async function rewriteFiltersIn(uid: string, attribute: string, value: unknown, context: QueryContext) {
  const target = targetOf(uid, attribute, context.strapi);
  return isPlainObject(value) && target !== null ? rewriteFilters(target, value, context) : value;
}

function isWhole({ where, limit, offset, select }: QueryParams): boolean {
  return !where && !limit && !offset && select === undefined;
}

function planSelect(
  model: Model | undefined,
  select: unknown
): Pick<Plan, 'compute' | 'hide'> & { select: unknown } {
  const asked = typeof select === 'string' ? [select] : select;
  if (!model || !Array.isArray(asked) || asked.includes('*')) return { select, compute: 'all', hide: [] };
  const computed = computedAttributes(model);
  const compute = asked.filter((name) => computed.includes(name));
  if (compute.length === 0) return { select, compute, hide: [] };
  const stored = asked.filter((name) => !computed.includes(name));
  const needed = neededFor(model, compute).filter((name) => !stored.includes(name));
  return {
    select: [...new Set(['id', ...stored, ...needed])],
    compute,
    hide: needed,
  };
}

/** The stored attributes that computed ones are computed from. */
function neededFor(model: Model, compute: string[]): string[] {
  const rules = model.states
    .filter((state) => isNeeded(state, model, compute))
    .flatMap((state) => (state.kind === 'dated' ? [state.rule] : []));
  return [...new Set([...rules.flatMap(attributesOf), ...neededForTexts(model, compute)])];
}

function neededForTexts({ deadline, cutOffs }: Model, compute: string[]): string[] {
  if (![DEADLINE_TEXT, NEXT_DEADLINE_DETAILS].some((name) => compute.includes(name))) return [];
  if (deadline) return ['locale', deadline.state.rolling].filter((name) => name !== null);
  return cutOffs ? [cutOffs.date] : [];
}

function isNeeded(state: State, { deadline, notices }: Model, compute: string[]): boolean {
  const names = [state.name, NEXT_TRANSITION];
  if (deadline?.state === state) names.push(...OF_DEADLINES);
  if (notices?.state === state) names.push(NOTICE);
  return compute.some((name) => names.includes(name));
}

async function planPopulate(
  uid: string,
  populate: unknown,
  children: Record<string, Plan>,
  context: QueryContext
): Promise<unknown> {
  if (!isPlainObject(populate)) return populate;
  const entries = Object.entries(populate).map(async ([attribute, value]) => {
    const path = context.reachable.pathAt(uid, attribute);
    if (!isPlainObject(value)) return [attribute, value];
    if (!path) {
      children[attribute] = { ...COMPUTE_ALL, whole: isWhole(value) };
      return [attribute, await rewriteFiltersIn(uid, attribute, value, context)];
    }
    const { target } = path;
    if (target === undefined) return [attribute, await planFragments(attribute, value, children, context)];
    const { params, plan } = await planQuery(target, value, context, false);
    children[attribute] = plan;
    return [attribute, params];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** A dynamic zone (or another polymorphic relation): it has parameters for each type under `on`. */
async function planFragments(
  attribute: string,
  value: Record<string, unknown>,
  children: Record<string, Plan>,
  context: QueryContext
): Promise<unknown> {
  if (!isPlainObject(value.on)) return value;
  const entries = Object.entries(value.on).map(async ([uid, fragment]) => {
    if (!isPlainObject(fragment)) return [uid, fragment];
    const { params, plan } = await planQuery(uid, fragment, context, false);
    children[`${attribute}/${uid}`] = plan;
    return [uid, params];
  });
  return { ...value, on: Object.fromEntries(await Promise.all(entries)) };
}
