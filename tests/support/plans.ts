import { queryPlan, statementText } from '../../packages/strapi-kit/src/query-plan';
import { whenIdle } from '../../src/plugins/importer/server/src/when-idle';
import type { TestApp } from './app';

/** How the database answers the statements that the application sends during a piece of work: a list of steps each. */
export async function plansOf(
  { strapi }: TestApp,
  work: () => PromiseLike<unknown>,
  isMeant = (_sql: string) => true
): Promise<string[][]> {
  await whenIdle(strapi);
  const sent: { sql: string; bindings?: unknown[] }[] = [];
  const listen = (query: { sql: string; bindings?: unknown[] }) => sent.push(query);
  strapi.db.connection.on('query', listen);
  try {
    await work();
  } finally {
    strapi.db.connection.removeListener('query', listen);
  }
  return Promise.all(
    sent
      .filter(({ sql }) => isMeant(sql))
      .map(({ sql, bindings = [] }) => {
        const statement = { toSQL: () => ({ sql: sql.replaceAll(/\$\d+/g, '?'), bindings }) };
        return queryPlan(strapi, statementText(strapi, statement as never));
      })
  );
}

/**
 * The steps that read one of these tables, or its index of a date, from one end to the other. SQLite says SCAN of either,
 * with the alias; PostgreSQL says so of a table, and reads an index whole without a condition on its first column.
 */
export function readingAll(plan: string[], tables: string[]): string[] {
  return plan.filter((step, at) => {
    const [, whole] = /(?:Seq Scan on|^\s*SCAN) (\S+)/.exec(step) ?? [];
    if (whole !== undefined) return tables.includes(whole);
    const [, index = ''] = /Scan.* (?:using|on) (\w+)_dates_idx\b/.exec(step) ?? [];
    const table = tables.find((name) => index.startsWith(`${name}_`));
    if (table === undefined) return false;
    const next = plan.slice(at + 1).find((line) => /Index Cond|->/.test(line)) ?? '';
    return !next.includes('Index Cond') || !next.includes(index.slice(table.length + 1));
  });
}
