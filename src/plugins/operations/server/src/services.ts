import { servicesOf } from '@guichet/strapi-kit';
import type { Availability } from './database/availability';
import type { Unawaited } from './database/outlive-failures';
import type { Requests } from './http/requests';
import type { Metrics } from './metrics/metrics';
import type { Shutdown } from './shutdown/shutdown';

interface Services {
  availability: Availability;
  metrics: Metrics;
  requests: Requests;
  shutdown: Shutdown;
  unawaited: Unawaited;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('operations');
