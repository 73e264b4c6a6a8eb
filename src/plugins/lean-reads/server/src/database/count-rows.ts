import type { Core } from '@strapi/strapi';

import { entityManagerOf } from './seam';

/**
 * Counts rows rather than ids, of which each row has one: an index on what is asked then answers without the table.
 * Where rows are joined Strapi counts the distinct ids, and goes on to.
 */
export function countRows(strapi: Core.Strapi): void {
  const manager = entityManagerOf(strapi);
  const create = manager.createQueryBuilder.bind(manager);
  manager.createQueryBuilder = (uid) => {
    const builder = create(uid);
    const getKnexQuery = builder.getKnexQuery.bind(builder);
    builder.getKnexQuery = () => {
      const query = getKnexQuery();
      const { type, count } = builder.state;
      const isPlain = type === 'count' && count === 'id' && !builder.shouldUseDistinct();
      return isPlain ? query.clearSelect().count({ count: '*' }) : query;
    };
    return builder;
  };
}
