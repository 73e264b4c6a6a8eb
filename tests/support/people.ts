import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { TestApp } from './app';

export const PASSWORD = 'Password-1';

/** A user of the admin, with the password `PASSWORD`. */
export interface Person {
  email: string;
}

/** What a role of the admin may do. An action about entries needs the type as its subject. */
export interface Permission {
  action: string;
  subject?: string;
  conditions?: string[];
  /** `fields` by path, `locales` by code. */
  properties?: { fields?: string[]; locales?: string[] };
}

/** Creates an administrator with a role of their own, and returns the header that authenticates them. */
export async function newAdministrator(
  app: TestApp,
  actions: (string | Permission)[]
): Promise<{ Authorization: string }> {
  return logIn(app, await newPersonWho(app, actions));
}

/** Creates a user of the admin with a role of their own, which may do these actions and nothing else. */
export async function newPersonWho({ strapi }: TestApp, actions: (string | Permission)[]): Promise<Person> {
  const role = await strapi.service('admin::role').create({ name: randomUUID(), description: 'Test' });
  const permissions = actions.map((action) => ({
    subject: null,
    conditions: [],
    properties: {},
    ...(typeof action === 'string' ? { action } : action),
  }));
  await strapi.service('admin::role').assignPermissions(role.id, permissions);
  return newPerson(strapi, role.id);
}

/** The header that authenticates a user of the admin API. */
export async function logIn({ http }: TestApp, { email }: Person): Promise<{ Authorization: string }> {
  const { body } = await http.post('/admin/login').send({ email, password: PASSWORD });
  return { Authorization: `Bearer ${body.data.token}` };
}

/**
 * Creates a user of the admin with an existing role.
 *
 * @param role its name, or its code, such as `strapi-super-admin`
 */
export async function newPersonAs({ strapi }: TestApp, role: string): Promise<Person> {
  const where = { $or: [{ code: role }, { name: role }] };
  const { id } = await strapi.db.query('admin::role').findOne({ where });
  return newPerson(strapi, id);
}

async function newPerson(strapi: Core.Strapi, role: unknown): Promise<Person> {
  const email = `${randomUUID()}@example.org`;
  const person = { firstname: 'Camille', lastname: 'Martin', email, password: PASSWORD, isActive: true };
  await strapi.service('admin::user').create({ ...person, roles: [role] });
  return { email };
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
