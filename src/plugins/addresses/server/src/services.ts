import { servicesOf } from '@guichet/strapi-kit';
import type { Slugs } from './claim/slugs';
import type { Moved } from './moved/moved';
import type { AddressedTypes } from './schema/addressed-types';

export interface Services {
  moved: Moved;
  slugs: Slugs;
  types: AddressedTypes;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('addresses');
