import type { Core } from '@strapi/strapi';

import { applyOnce } from '@guichet/strapi-kit';

const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';

/**
 * Lets the public role read the content types of `src/api`, and nothing else. Each action is granted once in
 * the life of the database, so later changes by an administrator stay.
 */
export async function grantPublicReading(strapi: Core.Strapi): Promise<void> {
  const role = await publicRole(strapi);
  if (!role) return;
  await applyOnce(strapi, 'public-role', readActions(strapi), async (fresh) => {
    for (const action of fresh) {
      await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
    }
  });
}

/** Revokes what Strapi itself grants (register, forgotten password, …): Guichet has no accounts for visitors. */
export async function removePublicDefaults(strapi: Core.Strapi): Promise<void> {
  const role = await publicRole(strapi);
  if (!role) return;
  await applyOnce(strapi, 'public-role-defaults', ['removed'], async () => {
    await strapi.db.query(PERMISSION).deleteMany({ where: { role: role.id } });
  });
}

function publicRole(strapi: Core.Strapi): Promise<{ id: unknown } | null> {
  return strapi.db.query(ROLE).findOne({ where: { type: 'public' } });
}

function readActions(strapi: Core.Strapi): string[] {
  return Object.keys(strapi.contentTypes)
    .filter((uid) => uid.startsWith('api::'))
    .flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]);
}
