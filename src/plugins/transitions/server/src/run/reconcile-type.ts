import type { Core } from '@strapi/strapi';

import { decide, type Decision } from '../domain/decide';
import { findSubjects } from '../find/find-subjects';
import { presentOf, type Subject } from '../find/subjects';
import type { Timeline } from '../../../../deadlines/server/src/levels/timeline';
import { compose } from '../record/compose';
import { forgetGone } from '../record/forget-gone';
import { publicEntries } from '../record/public-entries';
import { announce, type News } from '../record/record';
import { insertKnown, updateKnown, type ToRecord } from '../record/write-known';
import type { AnnouncedType } from '../schema/announced-type';
import { deadlines } from '../seam';
import { groupsOf, inParallel, shuffled } from './work';

/** Documents that are read together. */
const AT_ONCE = 100;
/** Documents that are announced together: most of what one takes is the way to the database and back. */
const IN_ONE_TRANSACTION = 25;

/** A document, what is so of it, and what follows. */
interface Case {
  subject: Subject;
  timeline: Timeline;
  decision: Decision;
}

/** What a pass asks and tells on its way. */
export interface Progress {
  /** Asked between documents. */
  isStopped: () => boolean;
  /** Told when somebody else was at a document: it has to be looked at again, should they not have come to an end. */
  overtaken: () => void;
  /** Told when a document was left for the next pass, because it failed. */
  failed: () => void;
}

/**
 * Brings what is known of a type's documents in line with what is so. What fails is logged, and left for the next
 * pass; it holds up nothing else.
 */
export async function reconcileType(
  strapi: Core.Strapi,
  type: AnnouncedType,
  progress: Progress
): Promise<void> {
  await forgetGone(strapi, type.uid);
  const found = await findSubjects(strapi, type, deadlines(strapi, 'clock').now());
  // In another order on each instance, so that they share the work.
  const subjects = shuffled(found);
  for (let start = 0; start < subjects.length && !progress.isStopped(); start += AT_ONCE) {
    await reconcileTogether(strapi, type, subjects.slice(start, start + AT_ONCE), progress);
  }
}

/** What cannot be read together is read one by one: all but the broken ones can. */
async function reconcileTogether(
  strapi: Core.Strapi,
  type: AnnouncedType,
  subjects: Subject[],
  progress: Progress
): Promise<void> {
  try {
    await reconcileSubjects(strapi, type, subjects, progress);
  } catch (error) {
    if (subjects.length === 1) leave(strapi, type.uid, subjects[0], { error, progress });
    else for (const subject of subjects) await reconcileTogether(strapi, type, [subject], progress);
  }
}

async function reconcileSubjects(
  strapi: Core.Strapi,
  type: AnnouncedType,
  subjects: Subject[],
  progress: Progress
): Promise<void> {
  const { uid } = type;
  const cases = await decideAll(strapi, type, subjects);
  const silent = cases.filter(({ decision }) => decision.announcements.length === 0);
  const fresh = silent.filter(({ subject }) => subject.recorded === null);
  await insertKnown(
    strapi,
    fresh.map((one) => toRecord(uid, one))
  );
  for (const one of silent) {
    const { recorded } = one.subject;
    if (recorded && !(await updateKnown(strapi, recorded, toRecord(uid, one)))) progress.overtaken();
  }
  const loud = cases.filter(({ decision }) => decision.announcements.length > 0);
  if (loud.length > 0) await announceAll(strapi, uid, loud, progress);
}

async function decideAll(strapi: Core.Strapi, type: AnnouncedType, subjects: Subject[]): Promise<Case[]> {
  const timelines = await deadlines(strapi, 'levels').timelines(
    type.uid,
    subjects.map(({ documentId }) => documentId)
  );
  const byDocument = new Map(timelines.map((timeline) => [timeline.documentId, timeline]));
  const now = deadlines(strapi, 'clock').now();
  return subjects.flatMap((subject) => {
    const timeline = byDocument.get(subject.documentId);
    const decision = timeline && decide(subject.recorded, presentOf(type, subject, timeline), now);
    return timeline && decision ? [{ subject, timeline, decision }] : [];
  });
}

async function announceAll(
  strapi: Core.Strapi,
  uid: string,
  cases: Case[],
  progress: Progress
): Promise<void> {
  const entries = await publicEntries(
    strapi,
    uid,
    cases.map(({ timeline }) => timeline.rowId)
  );
  const now = deadlines(strapi, 'clock').now();
  const news = cases.map((one): News => {
    const { subject, timeline, decision } = one;
    const entry = entries.get(timeline.rowId) ?? null;
    const messages = decision.announcements.map((each) => compose(uid, timeline, each, entry, now));
    return { recorded: subject.recorded, record: toRecord(uid, one), rowId: timeline.rowId, messages };
  });
  const workers = strapi.db.dialect.client === 'postgres' ? 4 : 1;
  await inParallel(workers, groupsOf(IN_ONE_TRANSACTION, news), (group) =>
    announceGroup(strapi, uid, group, progress)
  );
}

/** What cannot be announced together is announced one by one. */
async function announceGroup(
  strapi: Core.Strapi,
  uid: string,
  group: News[],
  progress: Progress
): Promise<void> {
  const isAlone = group.length === 1;
  try {
    const announced = await announce(strapi, uid, group);
    if (announced === group.length) return;
    if (announced !== null || isAlone) return progress.overtaken();
  } catch (error) {
    if (isAlone) return leave(strapi, uid, group[0].record, { error, progress });
  }
  for (const one of group) await announceGroup(strapi, uid, [one], progress);
}

function toRecord(uid: string, { subject, decision }: Case): ToRecord {
  return { uid, documentId: subject.documentId, known: decision.known, seen: subject.seen };
}

/** Says what has failed; the next pass looks at it again. */
function leave(
  strapi: Core.Strapi,
  uid: string,
  { documentId }: { documentId: string },
  { error, progress }: { error: unknown; progress: Progress }
): void {
  progress.failed();
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  strapi.log.error(`transitions: ${uid} ${documentId} is left for the next pass: ${cause}`);
}
