import type { Core } from '@strapi/strapi';

import type { Timeline } from '@guichet/time';
import { decide, type Announcement, type Decision } from '../domain/decide';
import { findSubjects } from '../find/find-subjects';
import { presentOf, readParts, type Subject } from '../find/subjects';
import { compose } from '../record/compose';
import { forgetGone } from '../record/forget-gone';
import { publicEntries } from '../record/public-entries';
import { announce, type News } from '../record/record';
import { insertKnown, updateKnown, type ToRecord } from '../record/write-known';
import type { AnnouncedType } from '../schema/announced-type';
import { deadlines } from '../partners';
import { leave, type Progress } from './progress';
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
    if (subjects.length === 1) leave(strapi, { uid: type.uid, ...subjects[0] }, { error, progress });
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
  const partsOf = await readParts(strapi, type, timelines);
  const now = deadlines(strapi, 'clock').now();
  return subjects.flatMap((subject) => {
    const timeline = byDocument.get(subject.documentId);
    if (!timeline) return [];
    const decision = decide(subject.recorded, presentOf(type, subject, timeline, partsOf), now);
    return decision ? [{ subject, timeline, decision }] : [];
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
    const about = { uid, ...timeline, entry };
    // Several deadlines can move at one instant: they differ in what they were and became.
    const versionOf = ({ occurredAt, from, to }: Announcement) => [occurredAt, from, to];
    const messages = decision.announcements.map((each) => compose(about, each, now, versionOf(each)));
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
    if (isAlone) return leave(strapi, group[0].record, { error, progress });
  }
  for (const one of group) await announceGroup(strapi, uid, [one], progress);
}

function toRecord(uid: string, { subject, decision }: Case): ToRecord {
  return { uid, documentId: subject.documentId, known: decision.known, seen: subject.seen };
}
