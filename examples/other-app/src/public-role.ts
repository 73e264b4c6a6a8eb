import type { Core } from '@strapi/strapi';

/** Does the same as the boxes in Settings, Users & Permissions, Roles, Public. */
export async function letThePublicRead(strapi: Core.Strapi, types: string[]): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of types.flatMap((type) => [`${type}.find`, `${type}.findOne`])) {
    const permission = { action, role: role.id };
    if (!(await permissions.findOne({ where: permission }))) await permissions.create({ data: permission });
  }
}
