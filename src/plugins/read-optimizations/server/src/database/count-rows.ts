import type { Core } from '@strapi/strapi';

import { adaptQueryBuilders } from '@guichet/strapi-kit';

/**
 * Counts rows instead of ids. Each row has one id, so an index on the condition answers without the table. If rows are
 * joined, Strapi counts the distinct ids, and still does.
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
