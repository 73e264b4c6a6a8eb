import type { Core } from '@strapi/strapi';

type Row = Record<string, unknown>;

/** A query of knex: it tells of the rows before whoever waits for them has them. */
interface Query {
  on: (event: 'query-response', listener: (rows: Row | Row[] | undefined) => void) => void;
}

interface QueryBuilder {
  state: { populate: object | null };
  getKnexQuery: () => Query;
}

/**
 * Keeps populated attributes in the order in which they were asked for. Strapi adds each when its statement comes
 * back, which is that order as long as all go through the one connection of a transaction; `readWithoutTransactions`
 * lets them race.
 */
export function orderPopulatedAttributes(strapi: Core.Strapi): void {
  const manager = strapi.db.entityManager as unknown as { createQueryBuilder: (uid: string) => QueryBuilder };
  const create = manager.createQueryBuilder.bind(manager);
  manager.createQueryBuilder = (uid) => {
    const builder = create(uid);
    const getKnexQuery = builder.getKnexQuery.bind(builder);
    builder.getKnexQuery = () => {
      const query = getKnexQuery();
      const names = Object.keys(builder.state.populate ?? {});
      if (names.length > 0) query.on('query-response', (rows) => reserve(rows, names));
      return query;
    };
    return builder;
  };
}

function reserve(rows: Row | Row[] | undefined, names: string[]): void {
  for (const row of Array.isArray(rows) ? rows : rows ? [rows] : []) {
    for (const name of names) row[name] ??= undefined;
  }
}
