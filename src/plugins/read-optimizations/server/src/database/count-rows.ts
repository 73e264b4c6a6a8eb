import type { Core } from '@strapi/strapi';

import { adaptQueryBuilders } from '@guichet/strapi-kit';

/**
 * Counts rows rather than ids, of which each row has one: an index on what is asked then answers without the table.
 * Where rows are joined Strapi counts the distinct ids, and goes on to.
 */
export function countRows(strapi: Core.Strapi): void {
  adaptQueryBuilders(strapi, 'row-counts', ['getKnexQuery', 'shouldUseDistinct'], (builder) => {
    const getKnexQuery = builder.getKnexQuery.bind(builder);
    builder.getKnexQuery = () => {
      const { type, count } = builder.state;
      const isPlain = type === 'count' && count === 'id' && !builder.shouldUseDistinct();
      return isPlain ? getKnexQuery().clearSelect().count({ count: '*' }) : getKnexQuery();
    };
  });
}
