import type { Core } from '@strapi/strapi';

import { advancedSettings, applyOnce } from '@guichet/strapi-kit';

/**
 * Switches off that visitors may register, once in the life of a database. Where a role may do so, somebody wanted it:
 * there it stays as it is.
 */
export async function switchOffRegistration(strapi: Core.Strapi): Promise<void> {
  await applyOnce(strapi, 'registration', ['off'], async () => {
    const where = { action: 'plugin::users-permissions.auth.register', role: { id: { $notNull: true } } };
    if ((await strapi.db.query('plugin::users-permissions.permission').count({ where })) > 0) return;
    const settings = advancedSettings(strapi);
    await settings.write({ ...(await settings.read()), allow_register: false });
  });
}
