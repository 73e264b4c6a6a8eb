import type { TestApp } from './app';

const PERMISSION = 'plugin::users-permissions.permission';

/** Takes an action away from visitors during a piece of work. */
export async function withoutPublic(
  { strapi }: TestApp,
  action: string,
  work: () => Promise<unknown>
): Promise<void> {
  const query = strapi.db.query(PERMISSION);
  const where = { action, role: { type: 'public' } };
  const granted = await query.findOne({ where, populate: ['role'] });
  if (!granted) throw new Error(`Visitors are not granted "${action}": name an action that they are`);
  await query.delete({ where: { id: granted.id } });
  try {
    await work();
  } finally {
    await query.create({ data: { action, role: granted.role.id } });
  }
}
