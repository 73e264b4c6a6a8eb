import type { Core } from '@strapi/strapi';

import {
  adaptQueryBuilders,
  answered,
  entityManagerOf,
  override,
  type EntityManager,
  type QueryBuilder,
} from '@guichet/strapi-kit';

/**
 * Spares a statement for each relation in a GraphQL answer: before Strapi loads the relation, it reads the row's id by
 * its id. The caller has just read that row.
 */
export function loadFromKnownRows(strapi: Core.Strapi): void {
  const manager = entityManagerOf(strapi);
  const loads = new WeakSet<object>();
  const isAdapted = adaptQueryBuilders(strapi, 'known-rows', ['init', 'getKnexQuery'], (builder) => {
    const init = builder.init.bind(builder);
    builder.init = (params) => {
      init(params);
      if (loads.has(params)) readNothing(builder);
      return builder;
    };
  });
  if (!isAdapted) return;
  const load =
    (stock: EntityManager['load']): EntityManager['load'] =>
    async (uid, entity, field, populate) => {
      const isOne = typeof field === 'string' && isRelation(strapi, uid, field);
      if (!isOne || typeof entity.id !== 'number') return stock(uid, entity, field, populate);
      const params = { select: ['id'], where: { id: entity.id }, populate: { [field]: populate || true } };
      loads.add(params);
      const row = await manager.findOne(uid, params);
      return row ? row[field] : null;
    };
  override(strapi, 'known-rows', manager, { load });
}

function isRelation(strapi: Core.Strapi, uid: string, field: string): boolean {
  return strapi.db.metadata.get(uid).attributes[field]?.type === 'relation';
}

/**
 * Unless more than the id is needed, or the read has conditions: for a relation stored in the row, or because rows are
 * hidden.
 */
function readNothing(builder: QueryBuilder): void {
  const { id } = builder.state.where[0] as { id: number };
  const getKnexQuery = builder.getKnexQuery.bind(builder);
  builder.getKnexQuery = () => {
    builder.processState();
    const { select, where, joins } = builder.state;
    const needsId = select.every((column) => column === 'id');
    if (!needsId || where.length > 1 || joins.length > 0) return getKnexQuery();
    return answered({ id });
  };
}
