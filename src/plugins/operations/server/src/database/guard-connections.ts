import type { Core } from '@strapi/strapi';

import { databaseClient, override, type DatabaseClient, type PooledConnection } from '@guichet/strapi-kit';
import { isUnavailable } from '../domain/unavailable';
import { DatabaseAway, type Availability } from './availability';

/** Fails a connection that somebody waits for. */
type Fail = (error: Error) => void;

/** What the database failed with: errors of statements, and of connections that nobody got. */
const failed = new WeakSet<object>();

/** Whether an error was made because the database could not do its work. */
export function isFailure(error: unknown): boolean {
  return error instanceof Error && failed.has(error);
}

/**
 * Tells of everything that failed because the database cannot do its work, and lets nobody wait for a connection to
 * one that is away.
 *
 * @returns what has those fail who wait at present
 */
export function guardConnections(strapi: Core.Strapi, availability: Availability): (cause: unknown) => void {
  const client = databaseClient(strapi);
  const waiting = new Set<Fail>();

  const wait = (acquire: DatabaseClient['acquireConnection']) =>
    new Promise<PooledConnection>((resolve, reject) => {
      waiting.add(reject);
      acquire().then(
        // Who waited for it may have been told that there is none.
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
