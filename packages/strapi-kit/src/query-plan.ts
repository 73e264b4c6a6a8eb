import type { Core } from '@strapi/strapi';

import { knexOf, type KnexQuery, type Row } from './database';

/** A statement with its values in the text, as the driver sends them. */
export function statementText(strapi: Core.Strapi, query: KnexQuery): string {
  const { sql, bindings } = query.toSQL();
  const knex = knexOf(strapi);
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  const values = bindings.map((value) => (isSqlite ? inSqlite(value) : value));
  let next = 0;
  // A question mark in a text that is part of the statement is no place of a value.
  return sql.replace(/'(?:[^']|'')*'|\?/g, (part) =>
    part === '?' ? knex.raw('?', [values[next++] as string]).toQuery() : part
  );
}

/** SQLite has neither instants nor booleans; the driver sends numbers. */
function inSqlite(value: unknown): unknown {
  return value instanceof Date || typeof value === 'boolean' ? Number(value) : value;
}

/**
 * How the app's database would answer a statement, without running it: a line a step, indented under the step that it
 * belongs to.
 *
 * @param sql from `statementText`
 */
export async function queryPlan(strapi: Core.Strapi, sql: string): Promise<string[]> {
  const { client } = strapi.db.dialect;
  const explain = client === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
  // Knex would take a question mark for the place of a value.
  const answer = await knexOf(strapi).raw(`${explain} ${sql.replaceAll('?', '\\?')}`);
  if (client === 'postgres') return answer.rows.map((row: Row) => String(row['QUERY PLAN']));
  return client === 'sqlite' ? nested(answer) : answer[0].map(tableRead);
}

/** SQLite names the step that each one belongs to. */
function nested(rows: Row[]): string[] {
  const depths = new Map<unknown, number>();
  return rows.map(({ id, parent, detail }) => {
    const depth = (depths.get(parent) ?? -1) + 1;
    depths.set(id, depth);
    return `${'  '.repeat(depth)}${detail}`;
  });
}

/** MySQL and MariaDB answer a row for each table. */
function tableRead({ table, type, key, rows, Extra }: Row): string {
  const parts = [`${table}: ${type}`, `key ${key ?? 'none'}`, `about ${rows} rows`, Extra];
  return parts.filter(Boolean).join(', ');
}
