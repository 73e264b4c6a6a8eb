import { servicesOf } from '@guichet/strapi-kit';
import type { Journal } from './journal/journal';
import type { SignIns } from './journal/sign-ins';
import type { Verification } from './journal/verify';
import type { Watch } from './journal/watch';
import type { Past } from './past/past';
import type { Versions } from './record/versions';
import type { HistoryTypes } from './schema/history-types';
import type { Preconditions } from './together/preconditions';
import type { Presences } from './together/presences';

export interface Services {
  past: Past;
  types: HistoryTypes;
  versions: Versions;
  preconditions: Preconditions;
  presences: Presences;
  journal: Journal;
  'sign-ins': SignIns;
  watch: Watch;
  verification: Verification;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('history');
