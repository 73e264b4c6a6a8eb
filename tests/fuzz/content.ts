import { createHash } from 'node:crypto';

import type { TestApp } from '../support/app';

/** Everything that is written of entries, as a short text: the same text, the same rows with the same values. */
export function contentOf({ strapi }: TestApp): () => Promise<string> {
  const tables = tablesOf({ strapi } as TestApp);
  const knex = strapi.db.connection;
  return async () => {
    const hash = createHash('sha256');
    for (const table of tables) {
      const rows = (await knex(table).select('*').orderBy('id')) as object[];
      hash.update(`${table} ${JSON.stringify(rows)}`);
    }
    return hash.digest('hex');
  };
}

/** The same by the numbers of rows and the last of them alone, which costs one statement. */
export function rowsOf({ strapi }: TestApp): () => Promise<string> {
  const parts = tablesOf({ strapi } as TestApp).map(
    (table) => `select '${table}' as name, count(*) as rows_, max(id) as last from "${table}"`
  );
  const statement = `select * from (${parts.join(' union all ')}) as counted order by name`;
  return async () => {
    const answer = (await strapi.db.connection.raw(statement)) as unknown[] & { rows?: unknown[] };
    return JSON.stringify(answer.rows ?? answer);
  };
}

/** Of the content types of the application and its components, with what links them. */
function tablesOf({ strapi }: TestApp): string[] {
  const types = Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));
  const uids = [...types.map(({ uid }) => uid as string), ...Object.keys(strapi.components)];
  const tables = uids.flatMap((uid) => {
    const { tableName, attributes } = strapi.db.metadata.get(uid) as unknown as Metadata;
    return [tableName, ...Object.values(attributes).map(({ joinTable }) => joinTable?.name)];
  });
  return [...new Set(tables.filter((table) => table !== undefined))].sort();
}

interface Metadata {
  tableName: string;
  attributes: Record<string, { joinTable?: { name: string } }>;
}
