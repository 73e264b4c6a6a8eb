import type { Core } from '@strapi/strapi';

import type { TransactionKnex } from '@guichet/strapi-kit';
import { knownAt } from '../domain/decide';
import { allSubjects } from '../find/find-subjects';
import { presentOf, readParts } from '../find/subjects';
import { insertKnown, type ToRecord } from '../record/write-known';
import type { AnnouncedType } from '../schema/announced-type';
import { deadlines } from '../partners';
import { groupsOf } from './work';

const AT_ONCE = 200;

/**
 * Records what is there of a type as known. What opts in later of a type is missing in what is known of each document, and
 * is recorded without a message as well, see `decide`.
 */
export async function recordAll(
  strapi: Core.Strapi,
  type: AnnouncedType,
  trx: TransactionKnex
): Promise<void> {
  const { uid } = type;
  const now = deadlines(strapi, 'clock').now();
  for (const group of groupsOf(AT_ONCE, await allSubjects(strapi, uid, trx))) {
    const some = new Map(group.map((one) => [one.documentId, one]));
    const timelines = await deadlines(strapi, 'levels').timelines(uid, [...some.keys()]);
    const partsOf = await readParts(strapi, type, timelines);
    const records = timelines.map((timeline): ToRecord => {
      const subject = some.get(timeline.documentId)!;
      const known = knownAt(presentOf(type, subject, timeline, partsOf), now);
      return { uid, documentId: timeline.documentId, known, seen: subject.seen };
    });
    await insertKnown(strapi, records, trx);
  }
}
