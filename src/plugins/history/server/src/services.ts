import { servicesOf } from '@guichet/strapi-kit';
import type { Past } from './past/past';
import type { Versions } from './record/versions';
import type { HistoryTypes } from './schema/history-types';

export interface Services {
  past: Past;
  types: HistoryTypes;
  versions: Versions;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('history');
