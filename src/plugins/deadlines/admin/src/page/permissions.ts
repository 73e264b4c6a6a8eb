import type { Permission } from '@strapi/strapi/admin';

const action = 'plugin::content-manager.explorer.read';

/** May read entries of some type or other: the menu takes a permission without a subject for that. */
export const READ = [{ action }] as Permission[];

/** May read entries of one of these: Strapi lets nobody onto a page by a permission without its subject. */
export function readAnyOf(models: { uid: string }[]): Permission[] {
  return models.map(({ uid }) => ({ action, subject: uid })) as Permission[];
}
