import type { Core } from '@strapi/strapi';

import { isPostgres, rows } from './table';

/** Rows per statement: if the log grew for weeks, one statement would hold its locks for too long. */
const BATCH = 500;

/**
 * Deletes deliveries that were queued before an instant and are no longer pending.
 *
 * @param before ms (UTC)
 */
export async function prune(strapi: Core.Strapi, before: number): Promise<void> {
  let deleted: number;
  do {
    const old = rows(strapi, 'old')
      .select('old.id')
      .where('old.queued_at', '<', new Date(before))
      .whereNot('old.status', 'pending')
      .limit(BATCH);
    if (isPostgres(strapi)) old.forUpdate().skipLocked();
    deleted = await rows(strapi).whereIn('id', old).delete();
  } while (deleted >= BATCH);
}
