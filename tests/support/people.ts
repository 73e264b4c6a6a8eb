import { randomUUID } from 'node:crypto';

import type { TestApp } from './app';

const PASSWORD = 'Password-1';

/** Creates an administrator with a role of their own, and returns the header that authenticates them. */
export async function newAdministrator(
  { strapi, http }: TestApp,
  actions: string[]
): Promise<{ Authorization: string }> {
  const role = await strapi.service('admin::role').create({ name: randomUUID(), description: 'Test' });
  const permissions = actions.map((action) => ({ action, subject: null, conditions: [], properties: {} }));
  await strapi.service('admin::role').assignPermissions(role.id, permissions);
  const email = `${randomUUID()}@example.org`;
  const person = { firstname: 'Test', lastname: 'Admin', email, password: PASSWORD, isActive: true };
  await strapi.service('admin::user').create({ ...person, roles: [role.id] });
  const { body } = await http.post('/admin/login').send({ email, password: PASSWORD });
  return { Authorization: `Bearer ${body.data.token}` };
}

/** Creates a user of the content API, and returns the header that authenticates them. */
export async function newUser({ strapi }: TestApp): Promise<{ Authorization: string }> {
  const name = randomUUID();
  const users = strapi.plugin('users-permissions');
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const user = await users.service('user').add({
    username: name,
    email: `${name}@example.org`,
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    role: role.id,
  });
  return { Authorization: `Bearer ${users.service('jwt').issue({ id: user.id })}` };
}
