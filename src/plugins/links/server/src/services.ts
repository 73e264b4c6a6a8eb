import { servicesOf } from '@guichet/strapi-kit';
import type { Roles } from './relations/roles';

interface Services {
  roles: Roles;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('links');
