import type { Core } from '@strapi/strapi';

import { holdConnection } from '@guichet/strapi-kit';

/** Any number that no other lock of the application has. */
const LOCK = 7_261_951;

const importing = new WeakSet<Core.Strapi>();

/** Two imports at once would each make what the other one is making. */
export class ImportUnderWay extends Error {
  constructor() {
    super('another import is under way: wait until it is done, then import again');
  }
}

/**
 * Takes the turn to import: one import at a time on a database of PostgreSQL, whichever instance or command makes it,
 * and one at a time in a process on SQLite. A turn ends with the process that took it, too.
 *
 * @returns gives the turn back
 * @throws ImportUnderWay when somebody else has it
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

/** The lock is its connection's: it is held as long as that is. */
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
