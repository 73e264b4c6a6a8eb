import type { Core } from '@strapi/strapi';

import { type Row, metadataOf } from '@guichet/strapi-kit';
import { ANNOUNCEMENT, PUBLICATION } from '../constants';
import { deadlines } from '../partners';
import { service } from '../services';

/** Passes in a row that fail before health is degraded. They are retried after one, two and four seconds. */
const FAILURES = 3;
/** ms after its instant by which a transition is announced, unless something is wrong. */
const PATIENCE = 60_000;

/**
 * How many documents have had a transition or an edit due for more than a minute, and since when the oldest has been
 * waiting. If something fails outright, it may never become due; so `failedPasses` counts the passes in a row that left
 * something.
 */
export async function overdueTransitions(strapi: Core.Strapi) {
  const limit = deadlines(strapi, 'clock').now() - PATIENCE;
  const types = service(strapi, 'types');
  const transitions = table(strapi, ANNOUNCEMENT)
    .whereIn(
      'uid',
      types.all().map(({ uid }) => uid)
    )
    .where('next_at', '<', limit);
  const edits = table(strapi, PUBLICATION)
    .whereIn('uid', [...types.edited.keys()])
    .where('next_at', '<', limit)
    .whereRaw('COALESCE(waiting_since, next_at) < ?', [limit]);
  const waiting = [
    await countAndOldest(transitions, 'next_at'),
    await countAndOldest(edits, strapi.db.connection.raw('COALESCE(waiting_since, next_at)')),
  ];
  const overdue = waiting.reduce((sum, { count }) => sum + count, 0);
  const oldest = waiting.map((one) => one.oldest).filter((instant) => instant !== null);
  const oldestOverdueAt = oldest.length === 0 ? null : new Date(Math.min(...oldest)).toISOString();
  const failedPasses = service(strapi, 'reconciler').failures();
  return { degraded: overdue > 0 || failedPasses >= FAILURES, overdue, oldestOverdueAt, failedPasses };
}

type Query = ReturnType<Core.Strapi['db']['connection']>;

function table(strapi: Core.Strapi, uid: string): Query {
  return strapi.db.connection(metadataOf(strapi, uid).tableName);
}

async function countAndOldest(query: Query, instant: unknown) {
  const [row]: Row[] = await query.count({ count: '*' }).min({ oldest: instant as string });
  return { count: Number(row.count), oldest: row.oldest === null ? null : Number(row.oldest) };
}
