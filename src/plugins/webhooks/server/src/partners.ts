/** The plugins that this one works with. */
import { servicesOf } from '@guichet/strapi-kit';
import type { DeadlinesServices } from '@guichet/strapi-plugin-deadlines';
import type { TransitionsServices } from '@guichet/strapi-plugin-transitions';

/** Its clock is the only source of "now"; all instants are ms (UTC). */
export const deadlines = servicesOf<DeadlinesServices>('deadlines');

/** What is announced. */
export const transitions = servicesOf<TransitionsServices>('transitions');
