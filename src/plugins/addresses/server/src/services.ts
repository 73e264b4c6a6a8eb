import type { Core } from '@strapi/strapi';

import { servicesOf, type RedirectAnswerer } from '@guichet/strapi-kit';
import type { FormerAddressesService } from './claim/former-addresses';
import type { Slugs } from './claim/slugs';
import type { Paths } from './old-paths/paths';
import type { AddressedType, AddressedTypes } from './schema/addressed-types';

export interface Services {
  paths: Paths;
  'former-addresses': FormerAddressesService;
  redirects: RedirectAnswerer;
  slugs: Slugs;
  types: AddressedTypes;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('addresses');

/**
 * A content type that opted in.
 *
 * @throws Error that says how, if it has not
 */
export function typeOf(strapi: Core.Strapi, uid: string): AddressedType {
  const type = service(strapi, 'types').get(uid);
  if (!type) throw new Error(`addresses: ${uid} has no slugs: opt in with pluginOptions.addresses`);
  return type;
}
