import type { Core } from '@strapi/strapi';

import { knownAt } from '../domain/decide';
import { allSubjects } from '../find/find-subjects';
import { presentOf } from '../find/subjects';
import { insertKnown, type ToRecord } from '../record/write-known';
import type { AnnouncedType } from '../schema/announced-type';
import { deadlines, type Transaction } from '../seam';

/** Locks by which instances that start at once wait for each other; any number that nobody else takes. */
const LOCK = 7_261_949;

const AT_ONCE = 200;

/**
 * Records, the first time that a type is seen in the life of a database, what is there already as known: nothing is
 * announced for the past. What opts in later of a type is missing in what is known of each document, and is recorded
 * without a message as well, see `decide`.
 */
export class Baseline {
  private readonly known = new Set<string>();

  constructor(private readonly strapi: Core.Strapi) {}

  async establish(type: AnnouncedType): Promise<void> {
    if (this.known.has(type.uid)) return;
    await this.strapi.db.transaction(async ({ trx }) => {
      if (this.strapi.db.dialect.client === 'postgres') {
        await trx.raw('SELECT pg_advisory_xact_lock(?)', [LOCK]);
      }
      const store = this.strapi.store({ type: 'plugin', name: 'transitions' });
      const uids = ((await store.get({ key: 'baseline' })) ?? []) as string[];
      if (uids.includes(type.uid)) return;
      await this.recordAll(type, trx);
      await store.set({ key: 'baseline', value: [...uids, type.uid] });
    });
    this.known.add(type.uid);
  }

  private async recordAll(type: AnnouncedType, trx: Transaction): Promise<void> {
    const { uid } = type;
    const subjects = await allSubjects(this.strapi, uid, trx);
    const now = deadlines(this.strapi, 'clock').now();
    for (let start = 0; start < subjects.length; start += AT_ONCE) {
      const some = new Map(subjects.slice(start, start + AT_ONCE).map((one) => [one.documentId, one]));
      const timelines = await deadlines(this.strapi, 'levels').timelines(uid, [...some.keys()]);
      const records = timelines.map((timeline): ToRecord => {
        const subject = some.get(timeline.documentId)!;
        const known = knownAt(presentOf(type, subject, timeline), now);
        return { uid, documentId: timeline.documentId, known, seen: subject.seen };
      });
      await insertKnown(this.strapi, records, trx);
    }
  }
}
