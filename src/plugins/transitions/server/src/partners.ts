/** The plugins that this one works with. */
import { optionalServicesOf, servicesOf } from '@guichet/strapi-kit';
import type { DeadlinesServices } from '@guichet/strapi-plugin-deadlines';
import type { HttpCacheServices } from '@guichet/strapi-plugin-http-cache';

/** The clock, and what the types opted into. */
export const deadlines = servicesOf<DeadlinesServices>('deadlines');

/** Its service `content` tells that something was written, here or by another instance. */
export const httpCache = optionalServicesOf<HttpCacheServices>('http-cache');
