import type { Core } from '@strapi/strapi';

/**
 * Records in the database which items of a first-start setup were already applied, so that a later start
 * neither repeats them nor undoes what an administrator has changed since.
 *
 * @param key names the setup, e.g. `public-role`
 * @param items everything that the setup covers now
 * @param apply receives the items that no earlier start applied
 */
export async function applyOnce(
  strapi: Core.Strapi,
  key: string,
  items: string[],
  apply: (fresh: string[]) => Promise<void>
): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'guichet' });
  const applied = ((await store.get({ key })) as string[] | null) ?? [];
  const fresh = items.filter((item) => !applied.includes(item));
  if (fresh.length === 0) return;
  await apply(fresh);
  await store.set({ key, value: [...applied, ...fresh] });
}
