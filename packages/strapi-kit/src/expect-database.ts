import type { Core } from '@strapi/strapi';

const KNOWN = ['postgres', 'sqlite'];

/**
 * Ends the start on a database that a plugin does not support, because its statements would fail there each time.
 *
 * @param plugin its name
 * @param need what needs another database, with its verb, for example `deliveries need`
 * @param off the plugins to switch off on that database, for example `plugin webhooks`
 * @throws Error that ends the start
 */
export function expectDatabase({ db }: Core.Strapi, plugin: string, need: string, off: string): void {
  const { client } = db.dialect;
  if (KNOWN.includes(client)) return;
  const known = KNOWN.map((name) => `"${name}"`).join(' or ');
  throw new Error(
    `${plugin}: connection.client in config/database is "${client}": ${need} ${known}; use one of these databases, or` +
      ` switch the ${off} off in config/plugins`
  );
}
