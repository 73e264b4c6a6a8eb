/** The plugins that this one works with, if they are installed. */
import type { Core } from '@strapi/strapi';

import { optionalServicesOf } from '@guichet/strapi-kit';
import type { DeadlinesServices } from '@guichet/strapi-plugin-deadlines';

export const deadlines = optionalServicesOf<DeadlinesServices>('deadlines');

/** The IANA zone of entries that name none. */
export function defaultZone(strapi: Core.Strapi): string {
  return strapi.config.get('plugin::deadlines.timezone', 'UTC');
}

/** The attribute that the plugin `addresses` adds to types that opt into it. */
export const FIRST_PUBLISHED_AT = 'firstPublishedAt';
