import type { Core } from '@strapi/strapi';

import { ANNOUNCEMENT } from '../constants';
import { deadlines, tableOf, type Row } from '../seam';
import { service } from '../services';

/** ms after its instant by which a transition is announced unless something is wrong. */
const PATIENCE = 60_000;

/** Documents of which a transition should have been announced a minute ago, and since when the first of them waits. */
export async function overdueTransitions(strapi: Core.Strapi) {
  const uids = service(strapi, 'types')
    .all()
    .map(({ uid }) => uid);
  const [row]: Row[] = await strapi.db
    .connection(tableOf(strapi, ANNOUNCEMENT).tableName)
    .whereIn('uid', uids)
    .where('next_at', '<', deadlines(strapi, 'clock').now() - PATIENCE)
    .count({ overdue: '*' })
    .min({ oldest: 'next_at' });
  const overdue = Number(row.overdue);
  const oldestOverdueAt = row.oldest === null ? null : new Date(Number(row.oldest)).toISOString();
  return { degraded: overdue > 0, overdue, oldestOverdueAt };
}
