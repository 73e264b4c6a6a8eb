/** The plugins that this one works with. */
import type { Core } from '@strapi/strapi';

import { optionalServicesOf, servicesOf } from '@guichet/strapi-kit';
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

interface FormerSlug {
  slug: string;
  /** ISO 8601, UTC */
  replacedAt: string;
}

/** The part of `addresses` that is used, if it is installed. */
interface Addresses {
  'former-addresses': {
    slugsOf: (uid: string, documentIds: string[]) => Promise<Map<string, FormerSlug[]>>;
    restore: (
      uid: string,
      documentId: string,
      locale: string | null,
      former: { slugs: FormerSlug[]; firstPublishedAt: string | null }
    ) => Promise<void>;
  };
}

export const addresses = optionalServicesOf<Addresses>('addresses');
