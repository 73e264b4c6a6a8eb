import { servicesOf } from '@guichet/strapi-kit';
import type { Turns } from './turns';

export interface Services {
  turns: Turns;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('concurrent-writes');
