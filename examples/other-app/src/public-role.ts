import type { Core } from '@strapi/strapi';

/** Does the same as the boxes in Settings, Users & Permissions, Roles, Public. */
export async function letThePublicRead(strapi: Core.Strapi, types: string[]): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of types.flatMap((type) => readsOf(strapi, type))) {
    const permission = { action, role: role.id };
    if (!(await permissions.findOne({ where: permission }))) await permissions.create({ data: permission });
  }
}

/** A single type has one entry, and so no list. */
function readsOf(strapi: Core.Strapi, type: string): string[] {
  const { kind } = strapi.contentTypes[type as keyof typeof strapi.contentTypes];
  return kind === 'singleType' ? [`${type}.find`] : [`${type}.find`, `${type}.findOne`];
}
