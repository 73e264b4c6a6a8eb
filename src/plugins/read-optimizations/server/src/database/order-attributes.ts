import type { Core } from '@strapi/strapi';

import { adaptQueryBuilders, type Row } from '@guichet/strapi-kit';

/**
 * Keeps populated attributes in the order in which they were asked for. Strapi adds each when its statement comes
 * back, which is that order as long as all go through the one connection of a transaction; `readWithoutTransactions`
 * lets them race.
 */
export function orderPopulatedAttributes(strapi: Core.Strapi): boolean {
  return adaptQueryBuilders(strapi, 'populated-order', ['getKnexQuery'], (builder) => {
    const getKnexQuery = builder.getKnexQuery.bind(builder);
    builder.getKnexQuery = () => {
      const statement = getKnexQuery();
      const names = Object.keys(builder.state.populate ?? {});
      // Knex tells of the rows before whoever waits for them has them.
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
