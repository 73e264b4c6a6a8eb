import type { Core } from '@strapi/strapi';

import { databaseClient, knexOf, type Row, type Tables } from '@guichet/strapi-kit';
import { earliest, toMilliseconds } from '@guichet/time';
import type { Instants } from './instants';
import { NextChangeQueries } from './next-change-queries';

/** Says how long the public content stays as it is, if nobody writes. See docs/glossary.md#words. */
export interface NextChange {
  /**
   * The first instant after `instant` at which the clock alone changes anything that is published: a state, a next
   * deadline, or the end of an embargo. Embargoes are ignored otherwise, so it may be a change that the public cannot see.
   *
   * @param instant ms (UTC)
   * @returns ms (UTC), `null` if nothing is ahead
   */
  nextChange: (instant: number) => Promise<number | null>;
  /**
   * The same for each table on its own.
   *
   * It is remembered as long as the database shows the same content: then the statement only asks for that. Otherwise there
   * is one that searches indexes. Each on its own connection. Do not call it inside a transaction: SQLite has no other one.
   *
   * @param instant ms (UTC)
   */
  changesAhead: (instant: number) => Promise<ChangesAhead>;
  /** Adds a kind of instants, for example of a plugin. Each needs an index, see `Instants`. */
  register: (instants: Instants) => void;
}

/** What the clock alone will change, as long as nobody writes. */
export class ChangesAhead {
  /** @param changes the next one (ms, UTC; `null`: none) of what is read from any of these tables */
  constructor(private readonly changes: { tables: string[]; at: number | null }[]) {}

  /** The first instant, ms (UTC), at which it changes what is read from any of these tables; `null`: never. */
  nextOf(tables: Tables): number | null {
    const concerned = this.changes.filter(
      (change) => tables === 'any' || change.tables.some((table) => tables.has(table))
    );
    return earliest(concerned.map(({ at }) => at));
  }
}

/** The last answer. It is right from `from` until the first change comes, as long as the database is at this version. */
interface Known {
  version: unknown;
  from: number;
  ahead: ChangesAhead;
}

/** @returns the service `plugin::deadlines.next-change` */
export function createNextChange({ strapi }: { strapi: Core.Strapi }): NextChange {
  const version = versionIn(strapi);
  const statements = new NextChangeQueries(strapi, version);
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  const read = async (sql: string, values: (number | Date)[] = []) =>
    firstRow(await knexOf(strapi).raw(sql, values));
  let known: Known | null = null;

  const isStill = async ({ version: before }: Known) =>
    (await read(`SELECT ${version} AS version`)).version === before;

  const changesAhead = async (instant: number): Promise<ChangesAhead> => {
    const last = known;
    if (last && covers(last, instant) && (await isStill(last))) return last.ahead;
    const statement = statements.at(instant);
    if (statement === null) return new ChangesAhead([]);
    const bound = statement.instants.map((fixed) => fixed ?? instant);
    const found = await read(statement.sql, isSqlite ? bound : bound.map((each) => new Date(each)));
    const ahead = new ChangesAhead(
      statement.tables.map((tables, index) => ({ tables, at: toMilliseconds(found[`change_${index}`]) }))
    );
    if (version !== null) known = { version: found.version, from: instant, ahead };
    return ahead;
  };
  return {
    changesAhead,
    nextChange: async (instant) => (await changesAhead(instant)).nextOf('any'),
    register: (instants) => {
      statements.add(instants);
      known = null;
    },
  };
}

function covers({ from, ahead }: Known, instant: number): boolean {
  const next = ahead.nextOf('any');
  return from <= instant && (next === null || instant < next);
}

/**
 * SQL for a value that is the same only if the database shows the same content; `null`: there is none. Every database
 * answers it without reading a table.
 */
function versionIn(strapi: Core.Strapi): string | null {
  const { client } = strapi.db.dialect;
  // Which transactions are visible.
  if (client === 'postgres') return 'pg_current_snapshot()::text';
  // How often others have written, and how much this connection has. Another connection would count for itself.
  const { pool } = databaseClient(strapi) as unknown as { pool: { max: number } };
  if (client !== 'sqlite' || pool.max > 1) return null;
  return "(SELECT data_version FROM pragma_data_version) || ':' || total_changes()";
}

/** Of what a driver answers: `pg` gives the rows with much else, `mysql2` before the columns, `better-sqlite3` alone. */
function firstRow(result: { rows?: Row[] } | Row[] | [Row[], unknown]): Row {
  const [first] = 'rows' in result ? result.rows! : (result as Row[]);
  return Array.isArray(first) ? first[0] : first;
}
