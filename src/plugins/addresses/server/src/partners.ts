/** The plugins that this one works with, if they are installed. */
import type { Core } from '@strapi/strapi';

import { optionalServicesOf } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';

/** The part of `deadlines` that is used. */
interface Deadlines {
  clock: { instant: () => number };
  models: Models;
}

export const deadlines = optionalServicesOf<Deadlines>('deadlines');

/** The instant of the current request, otherwise the present one; ms (UTC). */
export function instant(strapi: Core.Strapi): number {
  return deadlines(strapi, 'clock')?.instant() ?? Date.now();
}

/** The IANA zone of entries that name none. */
export function defaultZone(strapi: Core.Strapi): string {
  return strapi.config.get('plugin::deadlines.timezone', 'UTC');
}
