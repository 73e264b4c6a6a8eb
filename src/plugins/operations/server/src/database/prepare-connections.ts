import type { Core } from '@strapi/strapi';

import { dialectOf, override, type PooledConnection } from '@guichet/strapi-kit';

/**
 * Has the process outlive a database that goes away while a connection is prepared. Strapi (5.54,
 * packages/core/database/src/index.ts, `afterCreate`) leaves that promise to itself, and Node ends a process in which
 * one is rejected.
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
