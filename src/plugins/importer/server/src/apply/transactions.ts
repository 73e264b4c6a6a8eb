import type { Core } from '@strapi/strapi';

import { concurrentWrites } from '../partners';

const SAVEPOINT = 'guichet_import_file';

class RolledBack extends Error {}

/**
 * A dry run is one transaction that is always rolled back, so that each file sees the effects of the earlier ones. It
 * may take minutes, and others write meanwhile.
 */
export async function wholeRun(
  strapi: Core.Strapi,
  dryRun: boolean,
  work: () => Promise<void>
): Promise<void> {
  if (!dryRun) return work();
  try {
    await concurrentWrites(strapi, 'write-lock').runApart(async () => {
      await work();
      throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
}

/**
 * Writes all that `work` writes, or nothing. `work` may run more than once. Inside a dry run's transaction, a savepoint
 * replaces the commit.
 */
export async function perFile<T>(strapi: Core.Strapi, dryRun: boolean, work: () => Promise<T>): Promise<T> {
  if (!dryRun) return concurrentWrites(strapi, 'write-lock').run(work);
  return await strapi.db.transaction(async ({ trx }) => {
    await trx.raw(`SAVEPOINT ${SAVEPOINT}`);
    try {
      const result = await work();
      await trx.raw(`RELEASE SAVEPOINT ${SAVEPOINT}`);
      return result;
    } catch (error) {
      await trx.raw(`ROLLBACK TO SAVEPOINT ${SAVEPOINT}`);
      throw error;
    }
  });
}
