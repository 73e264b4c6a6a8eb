import type { Core } from '@strapi/strapi';

import type { Timeline } from '@guichet/time';
import { decide, type Announcement, type Decision } from '../domain/decide';
import { findCandidates, findDue, isSomeEditWaiting } from '../find/find-candidates';
import { presentOf, readItems, type Candidate } from '../find/candidates';
import { compose } from '../record/compose';
import { forgetGone } from '../record/forget-gone';
import { publicEntries } from '../record/public-entries';
import { announce, type ToRecord } from '../record/record';
import { insertKnown, updateKnown, type KnownRow } from '../record/write-known';
import type { AnnouncedType } from '../schema/announced-type';
import { deadlines } from '../partners';
import { leave, type PassControl } from './pass-control';
import type { WholeComparisons } from './whole-comparisons';
import { groupsOf, inParallel, shuffled } from './work';

/** Documents that are read together. */
const AT_ONCE = 100;
/**
 * Documents that are announced together, because most of the time of an announcement is the round trip to the database.
 */
const IN_ONE_TRANSACTION = 25;

/** A document, its current levels, and the decision. */
interface Case {
  candidate: Candidate;
  timeline: Timeline;
  decision: Decision;
}

/**
 * Reconciles the documents of a type: those that are due, and all others if anything was written since they were compared.
 * Failures are logged and left for the next pass. They hold up nothing else.
 */
export async function reconcileType(
  strapi: Core.Strapi,
  type: AnnouncedType,
  comparisons: WholeComparisons,
  control: PassControl
): Promise<void> {
  const now = deadlines(strapi, 'clock').now();
  if (comparisons.isCurrent(type.uid, now)) {
    return reconcileAll(strapi, type, await findDue(strapi, type, now), control);
  }
  await comparisons.make(type.uid, now, async () => {
    let isComplete = true;
    const left = (say: () => void) => () => {
      isComplete = false;
      say();
    };
    await forgetGone(strapi, type.uid);
    await reconcileAll(strapi, type, await findCandidates(strapi, type, now), {
      isStopped: control.isStopped,
      overtaken: left(control.overtaken),
      failed: left(control.failed),
    });
    // Their documents were passed over.
    const isWaiting = await isSomeEditWaiting(strapi, type, now);
    return isComplete && !isWaiting && !control.isStopped();
  });
}

async function reconcileAll(
  strapi: Core.Strapi,
  type: AnnouncedType,
  found: Candidate[],
  control: PassControl
): Promise<void> {
  // In a different order on each instance, so that they share the work.
  const candidates = shuffled(found);
  for (let start = 0; start < candidates.length && !control.isStopped(); start += AT_ONCE) {
    await reconcileTogether(strapi, type, candidates.slice(start, start + AT_ONCE), control);
  }
}

/** If documents cannot be read together, they are read one by one, so that only the broken ones fail. */
async function reconcileTogether(
  strapi: Core.Strapi,
  type: AnnouncedType,
  candidates: Candidate[],
  control: PassControl
): Promise<void> {
  try {
    await reconcileSubjects(strapi, type, candidates, control);
  } catch (error) {
    if (candidates.length === 1) leave(strapi, { uid: type.uid, ...candidates[0] }, { error, control });
    else for (const candidate of candidates) await reconcileTogether(strapi, type, [candidate], control);
  }
}

async function reconcileSubjects(
  strapi: Core.Strapi,
  type: AnnouncedType,
  candidates: Candidate[],
  control: PassControl
): Promise<void> {
  const { uid } = type;
  const cases = await decideAll(strapi, type, candidates);
  const silent = cases.filter(({ decision }) => decision.announcements.length === 0);
  const fresh = silent.filter(({ candidate }) => candidate.recorded === null);
  await insertKnown(
    strapi,
    fresh.map((one) => toRecord(uid, one))
  );
  for (const one of silent) {
    const { recorded } = one.candidate;
    if (recorded && !(await updateKnown(strapi, recorded, toRecord(uid, one)))) control.overtaken();
  }
  const loud = cases.filter(({ decision }) => decision.announcements.length > 0);
  if (loud.length > 0) await announceAll(strapi, uid, loud, control);
}

async function decideAll(strapi: Core.Strapi, type: AnnouncedType, candidates: Candidate[]): Promise<Case[]> {
  const timelines = await deadlines(strapi, 'levels').timelines(
    type.uid,
    candidates.map(({ documentId }) => documentId)
  );
  const byDocument = new Map(timelines.map((timeline) => [timeline.documentId, timeline]));
  const itemsOf = await readItems(strapi, type, timelines);
  const now = deadlines(strapi, 'clock').now();
  return candidates.flatMap((candidate) => {
    const timeline = byDocument.get(candidate.documentId);
    if (!timeline) return [];
    const decision = decide(candidate.recorded, presentOf(type, candidate, timeline, itemsOf), now);
    return decision ? [{ candidate, timeline, decision }] : [];
  });
}

async function announceAll(
  strapi: Core.Strapi,
  uid: string,
  cases: Case[],
  control: PassControl
): Promise<void> {
  const entries = await publicEntries(
    strapi,
    uid,
    cases.map(({ timeline }) => timeline.rowId)
  );
  const now = deadlines(strapi, 'clock').now();
  const news = cases.map((one): ToRecord => {
    const { candidate, timeline, decision } = one;
    const entry = entries.get(timeline.rowId) ?? null;
    const about = { uid, ...timeline, entry };
    // Several deadlines can move at one instant. They differ in the dates before and after.
    const versionOf = ({ occurredAt, from, to }: Announcement) => [occurredAt, from, to];
    const messages = decision.announcements.map((each) => compose(about, each, now, versionOf(each)));
    return { recorded: candidate.recorded, record: toRecord(uid, one), rowId: timeline.rowId, messages };
  });
  const workers = strapi.db.dialect.client === 'postgres' ? 4 : 1;
  await inParallel(workers, groupsOf(IN_ONE_TRANSACTION, news), (group) =>
    announceGroup(strapi, uid, group, control)
  );
}

/** Documents that cannot be announced together are announced one by one. */
async function announceGroup(
  strapi: Core.Strapi,
  uid: string,
  group: ToRecord[],
  control: PassControl
): Promise<void> {
  const isAlone = group.length === 1;
  try {
    const announced = await announce(strapi, uid, group);
    if (announced === group.length) return;
    if (announced !== null || isAlone) return control.overtaken();
  } catch (error) {
    if (isAlone) return leave(strapi, group[0].record, { error, control });
  }
  for (const one of group) await announceGroup(strapi, uid, [one], control);
}

function toRecord(uid: string, { candidate, decision }: Case): KnownRow {
  return { uid, documentId: candidate.documentId, known: decision.known, rowVersion: candidate.rowVersion };
}
