import type { Permission } from '@strapi/strapi/admin';

/** May read entries of any type: the server shows those of the types that somebody may read. */
export const READ = [{ action: 'plugin::content-manager.explorer.read' }] as Permission[];
