import type { Core } from '@strapi/strapi';

import { changeStatements } from './statements';

/**
 * Counts rows rather than ids, of which each row has one: an index on what is asked then answers without the table.
 * Where rows are joined Strapi counts the distinct ids, and goes on to.
 */
export function countRows(strapi: Core.Strapi): void {
  changeStatements(strapi, (statement, builder) => {
    const { type, count } = builder.state;
    const isPlain = type === 'count' && count === 'id' && !builder.shouldUseDistinct();
    return isPlain ? statement.clearSelect().count({ count: '*' }) : statement;
  });
}
