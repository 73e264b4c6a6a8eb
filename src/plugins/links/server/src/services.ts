import type { Core } from '@strapi/strapi';

import { createRoles, type Roles } from './relations/roles';

interface Services {
  roles: Roles;
}

export const services = { roles: createRoles };

/** A service of this plugin, typed. */
export function service<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  return strapi.plugin('links').service(name);
}
