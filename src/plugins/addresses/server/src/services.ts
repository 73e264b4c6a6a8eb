import { servicesOf, type RedirectAnswerer } from '@guichet/strapi-kit';
import type { FormerAddressesService } from './claim/former-addresses';
import type { Slugs } from './claim/slugs';
import type { AddressedTypes } from './schema/addressed-types';

export interface Services {
  'former-addresses': FormerAddressesService;
  redirects: RedirectAnswerer;
  slugs: Slugs;
  types: AddressedTypes;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('addresses');
