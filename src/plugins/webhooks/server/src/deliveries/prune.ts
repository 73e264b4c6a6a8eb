import type { Core } from '@strapi/strapi';

import { isPostgres, rows } from './table';

/** Rows in a statement: a log that grew for weeks is not deleted under one lock. */
const BATCH = 500;

/**
 * Deletes what was queued before an instant and is no longer under way.
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
