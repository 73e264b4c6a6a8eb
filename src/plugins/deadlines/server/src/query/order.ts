import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { knexOf, metadataOf, type QueryBuilder } from '@guichet/strapi-kit';
import { computedAttributes, isInstant, isText, type Model } from '@guichet/time';
import { aheadOf, stateConditions, textRemedy } from './conditions';
import type { QueryContext } from './context';
import { SqlRenderer } from './render-sql';
import { isPlainObject } from './plain-object';

/**
 * Takes the place of the direction in an `orderBy`, with the key `id`, because Strapi's `orderBy` takes columns only.
 * When Strapi has resolved the keys, `placeComputedSorts` replaces the column with the expression.
 */
class ComputedSort {
  constructor(
    readonly uid: string,
    readonly expression: (sql: SqlRenderer) => string,
    readonly direction: string
  ) {}
}

/**
 * Replaces sort keys that are computed attributes with placeholders.
 *
 * @returns the same `orderBy` if it has none
 * @throws ValidationError (400) for sorts that Strapi's query builder does not support
 */
export async function rewriteOrder(uid: string, orderBy: unknown, context: QueryContext): Promise<unknown> {
  const leaves = leavesOf(orderBy);
  refuseThroughRelations(uid, leaves, context);
  const model = context.reachable.models.get(uid);
  const isComputed = ({ attribute }: Leaf) => model && computedAttributes(model).includes(attribute);
  if (!model || !leaves.some(isComputed)) return orderBy;
  if (leaves.some(({ order }) => isPlainObject(order))) {
    const computed = computedAttributes(model).join(', ');
    throw new errors.ValidationError(
      `Sort of ${uid}: ${computed} cannot be combined with a sort through a relation; leave one out`
    );
  }
  const placed = leaves.map(async (leaf) => {
    if (!isComputed(leaf)) return { [leaf.attribute]: leaf.order };
    const expression = await expressionFor(model, leaf.attribute, context);
    return { id: new ComputedSort(uid, expression, String(leaf.order)) };
  });
  // Few states mean many ties. Also, Strapi ignores a sort that has no direction in words.
  return [...(await Promise.all(placed)), { id: 'asc' }];
}

/** A `filters` function. Strapi calls it for a query and all its populates after the sort keys are resolved. */
export function placeComputedSorts(filters: unknown, strapi: Core.Strapi) {
  return (builder: { qb: QueryBuilder }): unknown => {
    const { qb } = builder;
    for (const entry of qb.state.orderBy) {
      if (!(entry.order instanceof ComputedSort)) continue;
      const { uid, expression, direction } = entry.order;
      const column = knexOf(strapi).raw(expression(new SqlRenderer(strapi, uid, qb.alias)));
      // Strapi looks for a dot in every column, to find columns of relations.
      entry.column = Object.assign(column, { indexOf: () => -1 });
      entry.order = direction;
    }
    return typeof filters === 'function' ? filters(builder) : filters;
  };
}

/** One key of an `orderBy`, for example `{ title: 'asc' }` or `{ category: { name: 'desc' } }`. */
export interface Leaf {
  attribute: string;
  order: unknown;
}

/** The keys of an `orderBy`, in their order. */
export function leavesOf(orderBy: unknown): Leaf[] {
  if (typeof orderBy === 'string') return [{ attribute: orderBy, order: 'asc' }];
  if (Array.isArray(orderBy)) return orderBy.flatMap(leavesOf);
  if (!isPlainObject(orderBy)) return [];
  return Object.entries(orderBy).map(([attribute, order]) => ({ attribute, order }));
}

function refuseThroughRelations(uid: string, leaves: Leaf[], context: QueryContext): void {
  for (const { attribute, order } of leaves) {
    const target = metadataOf(context.strapi, uid).attributes[attribute]?.target;
    if (!target || !isPlainObject(order)) continue;
    const model = context.reachable.models.get(target);
    const inner = leavesOf(order);
    const computed = inner.find((leaf) => model && computedAttributes(model).includes(leaf.attribute));
    if (computed) {
      const name = `${attribute}.${computed.attribute}`;
      throw new errors.ValidationError(
        `Sort of ${uid}: ${name} is computed; sort by an attribute of the type itself, or filter`
      );
    }
    refuseThroughRelations(target, inner, context);
  }
}

async function expressionFor(model: Model, attribute: string, context: QueryContext) {
  if (isInstant(attribute)) {
    const ahead = await aheadOf(model, attribute, context);
    return (sql: SqlRenderer) => sql.earliest(ahead);
  }
  if (isText(attribute)) {
    throw new errors.ValidationError(`Sort of ${model.uid} by ${attribute}: ${textRemedy(model)}`);
  }
  const state = model.states.find(({ name }) => name === attribute)!;
  const conditions = state.words.map(stateConditions(state, context));
  return (sql: SqlRenderer) => sql.rank(conditions);
}
