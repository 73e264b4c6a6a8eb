import type { Core } from '@strapi/strapi';

import { concurrentWrites } from '../partners';

const SAVEPOINT = 'guichet_import_file';

class RolledBack extends Error {}

/**
 * A dry run is one transaction that never ends well, so that files see what the earlier ones would leave. It may take
 * minutes, in which others write.
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
 * All that `work` writes, or none; it may be done more than once. Within a dry run's transaction a savepoint does what a
 * commit cannot.
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
