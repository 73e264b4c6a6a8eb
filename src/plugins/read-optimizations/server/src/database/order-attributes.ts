import type { Core } from '@strapi/strapi';

import { adaptQueryBuilders, type Row } from '@guichet/strapi-kit';

/**
 * Keeps populated attributes in the order in which they were requested. Strapi adds each when its statement returns. In
 * a transaction that is the same order, because all statements use one connection; `readWithoutTransactions` lets them
 * race.
 */
export function orderPopulatedAttributes(strapi: Core.Strapi): boolean {
  return adaptQueryBuilders(strapi, 'populated-order', ['getKnexQuery'], (builder) => {
    const getKnexQuery = builder.getKnexQuery.bind(builder);
    builder.getKnexQuery = () => {
      const statement = getKnexQuery();
      const names = Object.keys(builder.state.populate ?? {});
      // Knex emits this event before the caller gets the rows.
      if (names.length > 0)
        statement.on('query-response', (rows: Row | Row[] | undefined) => reserve(rows, names));
      return statement;
    };
  });
}

function reserve(rows: Row | Row[] | undefined, names: string[]): void {
  for (const row of Array.isArray(rows) ? rows : rows ? [rows] : []) {
    for (const name of names) row[name] ??= undefined;
  }
}
