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
 * The steps that read one of these tables, or an index of one, from one end to the other. SQLite says SCAN, and has the
 * alias. PostgreSQL says so of a table; an index is read whole without a condition on its first column.
 */
export function readingAll(plan: string[], tables: string[]): string[] {
  return plan.filter((step, index) => {
    const [, whole] = /(?:Seq Scan on|^\s*SCAN) (\S+)/.exec(step) ?? [];
    if (whole !== undefined) return tables.includes(whole);
    const [, table, column] = /Scan.* (?:using|on) (\w+?)_(\w+?)_(?:dates_)?idx\b/.exec(step) ?? [];
    if (table === undefined || !tables.includes(table)) return false;
    const condition = plan.slice(index + 1).find((line) => /Index Cond|->/.test(line)) ?? '';
    return !condition.includes('Index Cond') || !condition.includes(column);
  });
}
