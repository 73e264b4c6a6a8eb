import type { Core } from '@strapi/strapi';

import { dialectOf, override, type PooledConnection } from '@guichet/strapi-kit';

/**
 * Keeps the process alive if the database becomes unavailable while a connection is prepared. Strapi (5.54,
 * packages/core/database/src/index.ts, `afterCreate`) does not await that promise, and Node ends a process with an
 * unhandled rejection.
 */
export function prepareConnections(strapi: Core.Strapi): void {
  override(strapi, 'prepared-connections', dialectOf(strapi), {
    initialize: (initialize) => async (connection) => {
      try {
        await initialize(connection);
      } catch (error) {
        (connection as PooledConnection).__knex__disposed = error;
        strapi.log.warn(`database: a connection was lost before it was ready: ${error}`);
      }
    },
  });
}
