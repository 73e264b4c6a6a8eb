import type { ExplainedEntry, ExplainedType } from '../../src/plugins/deadlines/server/src/explain/explained';
import type { TestApp } from './app';

interface Explanations {
  type: (name: string, instant: number) => Promise<ExplainedType>;
  entry: (name: string, documentId: string, instant: number, locale?: string) => Promise<ExplainedEntry>;
}

/** The service that tells what opt-ins mean. */
export function explanations({ strapi }: TestApp): Explanations {
  return strapi.plugin('deadlines').service('explanations') as unknown as Explanations;
}

/** The ids that a statement finds, in its order. */
export async function idsBy({ strapi }: TestApp, sql: string): Promise<number[]> {
  const answer = await strapi.db.connection.raw(sql.replaceAll('?', '\\?'));
  const rows: { id: number }[] = answer.rows ?? answer;
  return rows.map(({ id }) => id);
}
