import type { TestApp } from './app';

/** Registers the first administrator and returns the header that authenticates them. */
export async function asAdmin({ http }: TestApp): Promise<{ Authorization: string }> {
  const response = await http.post('/admin/register-admin').send({
    firstname: 'Test',
    lastname: 'Admin',
    email: 'admin@example.org',
    password: 'Password-1',
  });
  return { Authorization: `Bearer ${response.body.data.token}` };
}
