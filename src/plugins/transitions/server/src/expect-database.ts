import type { Core } from '@strapi/strapi';

const KNOWN = ['postgres', 'sqlite'];

/**
 * Passes claim rows with SQL that only these databases support. On any other, every pass would fail.
 *
 * @throws Error that ends the start
 */
export function expectDatabase({ db }: Core.Strapi): void {
  const { client } = db.dialect;
  if (KNOWN.includes(client)) return;
  throw new Error(
    `transitions: the database is ${client}: announcements need PostgreSQL or SQLite; set connection.client in config/database, or switch the plugins transitions and webhooks off`
  );
}
