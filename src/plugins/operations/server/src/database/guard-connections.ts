import type { Core } from '@strapi/strapi';

import { databaseClient, override, type DatabaseClient, type PooledConnection } from '@guichet/strapi-kit';
import { isUnavailable } from '../domain/unavailable';
import { DatabaseAway, type Availability } from './availability';

/** Rejects a request for a connection. */
type Fail = (error: Error) => void;

/** Errors that the database caused: of statements, and of requests for connections. */
const failed = new WeakSet<object>();

/** Whether an error was caused by a database that could not do its work. */
export function isFailure(error: unknown): boolean {
  return error instanceof Error && failed.has(error);
}

/**
 * Reports every failure that is caused by a database that cannot do its work, and makes nobody wait for a connection while
 * it is unavailable.
 *
 * @returns a function that rejects all waiting requests for connections
 */
export function guardConnections(strapi: Core.Strapi, availability: Availability): (cause: unknown) => void {
  const client = databaseClient(strapi);
  const waiting = new Set<Fail>();

  const wait = (acquire: DatabaseClient['acquireConnection']) =>
    new Promise<PooledConnection>((resolve, reject) => {
      waiting.add(reject);
      acquire().then(
        // The request that waited for it may have been rejected already.
        (connection) =>
          waiting.delete(reject) ? resolve(connection) : void client.releaseConnection(connection),
        (error) => {
          waiting.delete(reject);
          reject(error);
        }
      );
    });

  const guarded = (acquire: DatabaseClient['acquireConnection']) => async () => {
    try {
      availability.expect();
      return await wait(acquire);
    } catch (error) {
      failed.add(error as Error);
      availability.fail();
      throw error;
    }
  };
  override(strapi, 'acquired-connections', client, { acquireConnection: guarded });
  client.on('query-response', () => availability.heard());
  client.on('query-error', (error) => {
    if (!isUnavailable(error)) return;
    failed.add(error as Error);
    availability.fail();
  });
  return (cause) => {
    const failing = [...waiting];
    waiting.clear();
    for (const fail of failing) fail(new DatabaseAway(cause));
  };
}
