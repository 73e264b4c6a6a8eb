import type { Permission } from '@strapi/strapi/admin';

const action = 'plugin::content-manager.explorer.read';

/** May read entries of at least one type: for a menu entry, Strapi takes a permission without a subject. */
export const READ = [{ action }] as Permission[];

/** May read entries of one of these types: for a page, Strapi needs permissions with a subject. */
export function readAnyOf(models: { uid: string }[]): Permission[] {
  return models.map(({ uid }) => ({ action, subject: uid })) as Permission[];
}
