import type { Core } from '@strapi/strapi';

import { holdConnection } from '@guichet/strapi-kit';
import { refusal } from './refusals';

/** Any number that no other lock of the application uses. */
const LOCK = 7_261_951;

const importing = new WeakSet<Core.Strapi>();

/** Two imports at once would both create the same entries. */
export class ImportUnderWay extends Error {
  readonly refused = refusal('under-way');

  constructor() {
    super();
    this.message = this.refused.message;
  }
}

/**
 * Takes the turn to import: one import at a time on a PostgreSQL database, whichever instance or command runs it, and
 * one at a time per process on SQLite. A turn also ends with its process.
 *
 * @returns a function that gives the turn back
 * @throws ImportUnderWay if somebody else has it
 */
export async function takeTurn(strapi: Core.Strapi): Promise<() => Promise<void>> {
  if (importing.has(strapi)) throw new ImportUnderWay();
  importing.add(strapi);
  try {
    const unlock = await lock(strapi);
    return async () => {
      importing.delete(strapi);
      await unlock();
    };
  } catch (error) {
    importing.delete(strapi);
    throw error;
  }
}

/** The lock belongs to its connection, and is held as long as the connection is. */
async function lock(strapi: Core.Strapi): Promise<() => Promise<void>> {
  if (strapi.db.dialect.client !== 'postgres') return async () => {};
  const { query, release } = await holdConnection(strapi);
  try {
    const [{ free }] = await query<{ free: boolean }>('SELECT pg_try_advisory_lock(?) AS free', [LOCK]);
    if (!free) throw new ImportUnderWay();
  } catch (error) {
    await release();
    throw error;
  }
  return () => query('SELECT pg_advisory_unlock(?)', [LOCK]).then(release, release);
}
