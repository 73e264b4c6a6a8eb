import type { Core } from '@strapi/strapi';

import { createSlugs, type Slugs } from './claim/slugs';
import { createMoved, type Moved } from './moved/moved';
import { createTypes, type AddressedTypes } from './schema/addressed-types';

interface Services {
  moved: Moved;
  slugs: Slugs;
  types: AddressedTypes;
}

export const services = { moved: createMoved, slugs: createSlugs, types: createTypes };

/** A service of this plugin, typed. */
export function service<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  return strapi.plugin('addresses').service(name);
}
