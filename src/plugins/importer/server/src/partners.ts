/** The plugins that this one works with. */
import type { Core } from '@strapi/strapi';

import { servicesOf } from '@guichet/strapi-kit';
import type { ConcurrentWritesServices } from '@guichet/strapi-plugin-concurrent-writes';

/** The zone for dates without an offset: that of `deadlines`, so that it is set in one place. */
export function defaultTimezone(strapi: Core.Strapi): string {
  return strapi.plugin('deadlines').config<string>('timezone');
}

/** The present instant; ms (UTC). */
export function instant(strapi: Core.Strapi): number {
  return strapi.plugin('deadlines').service('clock').instant();
}

/** Its service decides whose turn it is to write. */
export const concurrentWrites = servicesOf<ConcurrentWritesServices>('concurrent-writes');
