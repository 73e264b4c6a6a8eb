import { servicesOf } from '@guichet/strapi-kit';
import type { WriteLock } from './write-lock';

export interface Services {
  'write-lock': WriteLock;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('concurrent-writes');
