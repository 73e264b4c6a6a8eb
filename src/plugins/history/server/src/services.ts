import { servicesOf } from '@guichet/strapi-kit';
import type { Journal } from './journal/journal';
import type { SignIns } from './journal/sign-ins';
import type { Verification } from './journal/verify';
import type { Watch } from './journal/watch';
import type { Versions } from './record/versions';
import type { HistoryTypes } from './schema/history-types';

export interface Services {
  types: HistoryTypes;
  versions: Versions;
  journal: Journal;
  'sign-ins': SignIns;
  watch: Watch;
  verification: Verification;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('history');
