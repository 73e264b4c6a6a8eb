import type { Core } from '@strapi/strapi';

import { config, pluginConfig } from './config';
import { prepareConnections } from './database/prepare-connections';
import { answerUnavailable } from './http/answer-unavailable';
import { answerProbes } from './http/probes';
import { service } from './services';
import { endOnSignals } from './shutdown/end-on-signals';
import { createUnawaited } from './database/outlive-failures';
import { watchDatabase } from './database/watch-database';
import { createRequests } from './http/requests';
import { createMetrics } from './metrics/metrics';
import { createShutdown } from './shutdown/shutdown';

export default {
  config,
  services: {
    availability: watchDatabase,
    metrics: createMetrics,
    requests: createRequests,
    shutdown: createShutdown,
    unawaited: createUnawaited,
  },

  /** Before all other middlewares, which are added after this. */
  register({ strapi }: { strapi: Core.Strapi }): void {
    prepareConnections(strapi);
    service(strapi, 'unawaited').start();
    service(strapi, 'availability');
    service(strapi, 'requests');
    endOnSignals(strapi);
    strapi.server.use(answerProbes(strapi));
    if (pluginConfig(strapi).metricsToken !== '') strapi.server.use(service(strapi, 'metrics').measure);
  },

  /** After all other middlewares, which exist by now, and before the routes. */
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    strapi.server.use(answerUnavailable(strapi));
    service(strapi, 'availability').start();
  },

  destroy({ strapi }: { strapi: Core.Strapi }): void {
    service(strapi, 'availability').stop();
    service(strapi, 'unawaited').stop();
  },
};
