import type { Core } from '@strapi/strapi';

import { knexOf } from '@guichet/strapi-kit';
import { earliest, toMilliseconds } from '@guichet/time';
import { NextChangeQueries } from './next-change-queries';

/** Says how long the public content stays as it is, if nobody writes. See docs/glossary.md#words. */
export interface NextChange {
  /**
   * The first instant after `instant` at which the clock alone changes anything that is published: a state, a next
   * deadline, or the end of an embargo. Embargoes are ignored otherwise, so it may be a change that the public cannot see.
   *
   * One statement, on its own connection. Do not call it inside a transaction: SQLite has no other connection.
   *
   * @param instant ms (UTC)
   * @returns ms (UTC), `null` if nothing is ahead
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
