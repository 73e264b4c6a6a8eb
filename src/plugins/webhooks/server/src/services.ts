import { servicesOf } from '@guichet/strapi-kit';
import type { Sender } from './sending/sender';

interface Services {
  sender: Sender;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('webhooks');
