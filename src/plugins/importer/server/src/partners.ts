/** The plugins that this one works with. */
import type { Core } from '@strapi/strapi';

import { optionalServicesOf, servicesOf } from '@guichet/strapi-kit';
import type { AddressesServices } from '@guichet/strapi-plugin-addresses';
import type { ConcurrentWritesServices } from '@guichet/strapi-plugin-concurrent-writes';
import type { DeadlinesServices } from '@guichet/strapi-plugin-deadlines';

/** The zone for dates without an offset: that of `deadlines`, so that it is set in one place. */
export function defaultTimezone(strapi: Core.Strapi): string {
  return strapi.plugin('deadlines').config<string>('timezone');
}

/** The present instant; ms (UTC). */
export function instant(strapi: Core.Strapi): number {
  return deadlines(strapi, 'clock').instant();
}

export const deadlines = servicesOf<DeadlinesServices>('deadlines');

/** Its service decides whose turn it is to write. */
export const concurrentWrites = servicesOf<ConcurrentWritesServices>('concurrent-writes');

/** The slugs and paths that entries had, if the plugin is installed. */
export const addresses = optionalServicesOf<AddressesServices>('addresses');

/** Where the old paths of a type's entries are kept; null without the plugin, or if the type has not opted in. */
export function oldPaths(strapi: Core.Strapi, uid: string): AddressesServices['paths'] | null {
  return addresses(strapi, 'types')?.has(uid) ? (addresses(strapi, 'paths') ?? null) : null;
}
