/** The plugins that this one works with, where they are installed. */
import type { Core } from '@strapi/strapi';

import { optionalServicesOf } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';

/** What is used of `deadlines`. */
interface Deadlines {
  clock: { instant: () => number };
  models: Models;
}

export const deadlines = optionalServicesOf<Deadlines>('deadlines');

/** The present instant, of the request under way if there is one; ms (UTC). */
export function instant(strapi: Core.Strapi): number {
  return deadlines(strapi, 'clock')?.instant() ?? Date.now();
}

/** The IANA zone of entries that name none. */
export function defaultZone(strapi: Core.Strapi): string {
  return strapi.config.get('plugin::deadlines.timezone', 'UTC');
}
