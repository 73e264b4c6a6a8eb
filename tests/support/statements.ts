import { whenIdle } from '../../src/plugins/importer/server/src/when-idle';
import type { TestApp } from './app';

/** The SQL of every statement that the application sends to the database during a piece of work, in order. */
export async function statementsOf({ strapi }: TestApp, work: () => PromiseLike<unknown>): Promise<string[]> {
  await whenIdle(strapi);
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => statements.push(sql);
  strapi.db.connection.on('query', listen);
  try {
    await work();
  } finally {
    strapi.db.connection.removeListener('query', listen);
  }
  return statements;
}
