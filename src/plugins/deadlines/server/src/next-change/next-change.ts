import type { Core } from '@strapi/strapi';

import { knexOf } from '@guichet/strapi-kit';
import { earliest, toMilliseconds } from '@guichet/time';
import { NextChangeQueries } from './next-change-queries';

/** Says how long what the public is shown stays as it is, if nothing is written. */
export interface NextChange {
  /**
   * The first instant after `instant` at which the clock alone changes anything that is published: a state, a next
   * deadline, or an embargo that ends. Embargoes hide nothing here, so it may be one that the public cannot see.
   *
   * One statement, on a connection of its own: not to be called inside of a transaction, where SQLite has no other.
   *
   * @param instant ms (UTC)
   * @returns ms (UTC), `null` when nothing lies ahead
   */
  nextChange: (instant: number) => Promise<number | null>;
}

/** @returns the service `plugin::deadlines.next-change` */
export function createNextChange({ strapi }: { strapi: Core.Strapi }): NextChange {
  const statements = new NextChangeQueries(strapi);
  return {
    nextChange: async (instant) => {
      const statement = statements.at(instant);
      if (statement === null) return null;
      const isSqlite = strapi.db.dialect.client === 'sqlite';
      const bound = statement.instants.map((fixed) => fixed ?? instant);
      const values = isSqlite ? bound : bound.map((each) => new Date(each));
      const result = await knexOf(strapi).raw(statement.sql, values);
      return earliest(Object.values(firstRow(result)).map(toMilliseconds));
    },
  };
}

/** Of what a driver answers: `pg` gives the rows with much else, `mysql2` before the columns, `better-sqlite3` alone. */
function firstRow(result: { rows?: object[] } | object[] | [object[], unknown]): object {
  const [first] = 'rows' in result ? result.rows! : (result as object[]);
  return Array.isArray(first) ? first[0] : first;
}
