import { errors } from '@strapi/utils';

import { computedAttributes, NEXT_TRANSITION, type Model } from '../schema/model';
import { knexOf, metadataOf, type QueryBuilder, type QueryParams } from '../strapi-seam';
import { aheadOf, stateConditions } from './conditions';
import type { QueryContext } from './context';
import { SqlRenderer } from './render-sql';
import { isPlainObject } from './where';

/** One key of an `orderBy`, as in `{ title: 'asc' }` or `{ category: { name: 'desc' } }`. */
interface Leaf {
  attribute: string;
  order: unknown;
}

type Expression = (sql: SqlRenderer) => string;

/**
 * Replaces sorting on computed attributes. Strapi's `orderBy` takes columns only, so each such key is sent
 * through as `id`, and a `filters` function, which Strapi calls once the keys are resolved, puts the
 * expression in its place.
 *
 * @throws ValidationError (400) for sorts that Strapi's query builder cannot carry
 */
export async function rewriteOrder(
  uid: string,
  params: QueryParams,
  context: QueryContext
): Promise<Pick<QueryParams, 'orderBy' | 'filters'>> {
  const { orderBy, filters } = params;
  const leaves = leavesOf(orderBy);
  refuseThroughRelations(uid, leaves, context);
  const model = context.registry.models.get(uid);
  const computed = model ? computedAttributes(model) : [];
  if (!model || !leaves.some(({ attribute }) => computed.includes(attribute))) return { orderBy, filters };
  if (leaves.some(({ order }) => isPlainObject(order))) {
    throw new errors.ValidationError(
      `Sort of ${uid}: ${computed.join(', ')} cannot be combined with a sort through a relation; leave one out`
    );
  }
  const expressions = await Promise.all(
    leaves.map(({ attribute }) =>
      computed.includes(attribute) ? expressionFor(model, attribute, context) : null
    )
  );
  return {
    orderBy: leaves.map(({ attribute, order }, index) => ({ [expressions[index] ? 'id' : attribute]: order })),
    filters: placing(expressions, uid, filters, context),
  };
}

function leavesOf(orderBy: unknown): Leaf[] {
  if (typeof orderBy === 'string') return [{ attribute: orderBy, order: 'asc' }];
  if (Array.isArray(orderBy)) return orderBy.flatMap(leavesOf);
  if (!isPlainObject(orderBy)) return [];
  return Object.entries(orderBy).map(([attribute, order]) => ({ attribute, order }));
}

function refuseThroughRelations(uid: string, leaves: Leaf[], context: QueryContext): void {
  for (const { attribute, order } of leaves) {
    const target = metadataOf(context.strapi, uid).attributes[attribute]?.target;
    if (!target || !isPlainObject(order)) continue;
    const model = context.registry.models.get(target);
    const inner = leavesOf(order);
    const computed = inner.find((leaf) => model && computedAttributes(model).includes(leaf.attribute));
    if (computed) {
      throw new errors.ValidationError(
        `Sort of ${uid}: ${attribute}.${computed.attribute} is computed; sort by an attribute of the type itself, or filter`
      );
    }
    refuseThroughRelations(target, inner, context);
  }
}

async function expressionFor(model: Model, attribute: string, context: QueryContext): Promise<Expression> {
  if (attribute === NEXT_TRANSITION) {
    const ahead = await aheadOf(model, context);
    return (sql) => sql.earliest(ahead);
  }
  const state = model.states.find(({ name }) => name === attribute)!;
  const conditions = state.words.map(await stateConditions(model, state, context));
  return (sql) => sql.rank(conditions);
}

/** Entry i of Strapi's resolved list stems from leaf i, as every leaf is a column of the type's own. */
function placing(
  expressions: (Expression | null)[],
  uid: string,
  filters: unknown,
  { strapi }: QueryContext
): (builder: { qb: QueryBuilder }) => unknown {
  return (builder) => {
    const { qb } = builder;
    const sql = new SqlRenderer(strapi, uid, qb.alias);
    expressions.forEach((expression, index) => {
      if (!expression || qb.state.type !== 'select') return;
      const column = knexOf(strapi).raw(expression(sql));
      // Strapi looks for a dot in every column, to find those of relations.
      qb.state.orderBy[index].column = Object.assign(column, { indexOf: () => -1 });
    });
    return typeof filters === 'function' ? filters(builder) : filters;
  };
}
