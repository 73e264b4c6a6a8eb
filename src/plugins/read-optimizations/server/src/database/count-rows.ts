import type { Core } from '@strapi/strapi';

import {
  adaptQueryBuilders,
  type KnexQuery,
  knexOf,
  partsOf,
  type QueryBuilder,
  queryBuilder,
} from '@guichet/strapi-kit';

/**
 * Counts rows instead of ids. Each row has one id, so an index on the condition answers without the table. If rows are
 * joined, Strapi counts the distinct ids, and still does. Rows in several parts are counted part by part.
 */
export function countRows(strapi: Core.Strapi): void {
  adaptQueryBuilders(strapi, 'row-counts', ['getKnexQuery', 'shouldUseDistinct'], (builder, uid) => {
    const getKnexQuery = builder.getKnexQuery.bind(builder);
    builder.getKnexQuery = () => {
      const { type, count } = builder.state;
      if (type !== 'count' || count !== 'id') return getKnexQuery();
      const parts = partsOf(builder);
      if (parts) return sumOf(strapi, uid, builder, parts);
      // It joins rows as it makes the statement.
      const statement = getKnexQuery();
      return builder.shouldUseDistinct() ? statement : statement.clearSelect().count({ count: '*' });
    };
  });
}

function sumOf(strapi: Core.Strapi, uid: string, builder: QueryBuilder, parts: object[]): KnexQuery {
  const { filters, search } = builder.state;
  const counts = parts.map((where) =>
    queryBuilder(strapi, uid).init({ where, filters, _q: search }).count().getKnexQuery()
  );
  const knex = knexOf(strapi);
  return knex.select({ count: knex.raw(counts.map(() => '?').join(' + '), counts) }).first();
}
