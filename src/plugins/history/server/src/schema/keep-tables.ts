import type { Core } from '@strapi/strapi';

import { metadataOf } from '@guichet/strapi-kit';

/** In Strapi's own store: tables that its schema sync leaves alone although no type has them. */
const PERSISTED = { type: 'core', key: 'persisted_tables' };

/**
 * Keeps this plugin's tables when it is switched off: Strapi drops those of types that are gone, and the history would go
 * with one start of the app without it.
 */
export async function keepTables(strapi: Core.Strapi): Promise<void> {
  const known = ((await strapi.store.get(PERSISTED)) ?? []) as (string | { name: string })[];
  const names = known.map((table) => (typeof table === 'string' ? table : table.name));
  const uids = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('plugin::history.'));
  const ours = uids.map((uid) => metadataOf(strapi, uid).tableName);
  const missing = ours.filter((name) => !names.includes(name));
  if (missing.length === 0) return;
  await strapi.store.set({ ...PERSISTED, value: [...known, ...missing.map((name) => ({ name }))] });
}
