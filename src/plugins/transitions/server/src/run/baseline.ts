import type { Core } from '@strapi/strapi';

import type { TransactionKnex } from '@guichet/strapi-kit';
import { knownAt } from '../domain/decide';
import { allCandidates } from '../find/find-candidates';
import { presentOf, readItems } from '../find/candidates';
import { insertKnown, type KnownRow } from '../record/write-known';
import type { AnnouncedType } from '../schema/announced-type';
import { deadlines } from '../partners';
import { groupsOf } from './work';

const AT_ONCE = 200;

/**
 * Records the baseline of a type. A state that opts in later is missing in the known levels of each document, and is
 * also recorded without a message, see `decide`.
 */
export async function recordBaseline(
  strapi: Core.Strapi,
  type: AnnouncedType,
  trx: TransactionKnex
): Promise<void> {
  const { uid } = type;
  const now = deadlines(strapi, 'clock').now();
  for (const group of groupsOf(AT_ONCE, await allCandidates(strapi, uid, trx))) {
    const some = new Map(group.map((one) => [one.documentId, one]));
    const timelines = await deadlines(strapi, 'levels').timelines(uid, [...some.keys()]);
    const itemsOf = await readItems(strapi, type, timelines);
    const records = timelines.map((timeline): KnownRow => {
      const candidate = some.get(timeline.documentId)!;
      const known = knownAt(presentOf(type, candidate, timeline, itemsOf), now);
      return { uid, documentId: timeline.documentId, known, rowVersion: candidate.rowVersion };
    });
    await insertKnown(strapi, records, trx);
  }
}
