import type { Core } from '@strapi/strapi';

import { advancedSettings, applyOnce } from '@guichet/strapi-kit';

/**
 * Switches off registration for visitors, once in the life of a database. If a role has the permission to register,
 * somebody wanted that, and it stays on.
 */
export async function switchOffRegistration(strapi: Core.Strapi): Promise<void> {
  await applyOnce(strapi, 'registration', ['off'], async () => {
    const where = { action: 'plugin::users-permissions.auth.register', role: { id: { $notNull: true } } };
    if ((await strapi.db.query('plugin::users-permissions.permission').count({ where })) > 0) return;
    const settings = advancedSettings(strapi);
    await settings.write({ ...(await settings.read()), allow_register: false });
  });
}
