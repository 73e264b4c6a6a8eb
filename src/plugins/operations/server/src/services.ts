import type { Core } from '@strapi/strapi';

import type { Availability } from './database/availability';
import { createUnawaited, type Unawaited } from './database/outlive-failures';
import { watchDatabase } from './database/watch-database';
import { createRequests, type Requests } from './http/requests';
import { createMetrics, type Metrics } from './metrics/metrics';
import { createShutdown, type Shutdown } from './shutdown/shutdown';

interface Services {
  availability: Availability;
  metrics: Metrics;
  requests: Requests;
  shutdown: Shutdown;
  unawaited: Unawaited;
}

export const services = {
  availability: watchDatabase,
  metrics: createMetrics,
  requests: createRequests,
  shutdown: createShutdown,
  unawaited: createUnawaited,
};

/** A service of this plugin, typed. */
export function service<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  return strapi.plugin('operations').service(name);
}
