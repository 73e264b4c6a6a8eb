/** The plugins that this one works with. */
import type { Core } from '@strapi/strapi';

import { servicesOf } from '@guichet/strapi-kit';
import type { ConcurrentWritesServices } from '@guichet/strapi-plugin-concurrent-writes';

/** The zone in which dates without an offset are read: that of `deadlines`, set in one place. */
export function defaultTimezone(strapi: Core.Strapi): string {
  return strapi.plugin('deadlines').config<string>('timezone');
}

/** Whose turn it is to write. */
export const concurrentWrites = servicesOf<ConcurrentWritesServices>('concurrent-writes');
