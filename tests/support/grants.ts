import type { Core } from '@strapi/strapi';

const PERMISSION = 'plugin::users-permissions.permission';

/** Grants actions of the content API to a role of users-permissions, and takes them back. */
export function grantsOf(strapi: Core.Strapi, type: 'public' | 'authenticated') {
  const query = strapi.db.query(PERMISSION);
  const role = async () =>
    (await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } })).id;
  return {
    grant: async (...actions: string[]) => {
      for (const action of actions) await query.create({ data: { action, role: await role() } });
    },
    revoke: async (...actions: string[]) => {
      await query.deleteMany({ where: { action: { $in: actions }, role: await role() } });
    },
  };
}
