import type { Core } from '@strapi/strapi';

import { databaseClient } from '@guichet/strapi-kit';
import { httpCache } from '../partners';
import { Availability } from './availability';
import { endFailedCommits, failWithCommits } from './fail-with-commits';
import { guardConnections } from './guard-connections';
import { PostgresProbe } from './postgres-probe';
import { SqliteProbe } from './sqlite-probe';

/** @returns the service `plugin::operations.availability` */
export function watchDatabase({ strapi }: { strapi: Core.Strapi }): Availability {
  const client = databaseClient(strapi);
  failWithCommits(strapi);
  endFailedCommits(strapi);
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const probe = isPostgres
    ? new PostgresProbe(client)
    : new SqliteProbe(client, () => httpCache(strapi, 'content')?.changed());
  const availability = new Availability(probe, (cause) => {
    if (cause === null) return void strapi.log.info('database: it is available again');
    strapi.log.error(
      `database: it is unavailable: ${cause}; requests are answered with 503 until it is back`
    );
    failWaiting(cause);
  });
  const failWaiting = guardConnections(strapi, availability);
  return availability;
}
