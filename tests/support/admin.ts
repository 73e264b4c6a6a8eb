import { randomUUID } from 'node:crypto';

import type { TestApp } from './app';

/**
 * Registers the first administrator and returns the header that authenticates them.
 *
 * @param email a different one each time, because Strapi counts attempts by it, five in five minutes, for as long as
 *   its modules live, which is longer than an application does here
 */
export async function asAdmin(
  { http }: TestApp,
  email = `${randomUUID()}@example.org`
): Promise<{ Authorization: string }> {
  const person = { firstname: 'Test', lastname: 'Admin', email, password: 'Password-1' };
  const response = await http.post('/admin/register-admin').send(person);
  return { Authorization: `Bearer ${response.body.data.token}` };
}
