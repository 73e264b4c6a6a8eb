import type { Core } from '@strapi/strapi';

import { leadingRows } from '../../../../deadlines/server/src/levels/leading-rows';
import type { Announcement } from '../domain/decide';
import type { Message } from '../outbox';
import { compose } from '../record/compose';
import { publicEntries } from '../record/public-entries';
import { leave, type Progress } from '../run/progress';
import { groupsOf } from '../run/work';
import { deadlines, type Transaction } from '../seam';
import { service } from '../services';
import type { EditedType } from './edited-type';
import { decideEdit, localesOf, publicationAt, versionOf, type Publication } from './publication';
import { Publications, type Due, type Recorded } from './publications';
import { readPublishedRows } from './published-rows';

/** Documents that are announced together. */
const IN_ONE_TRANSACTION = 25;

/**
 * Announces what was published, changed and withdrawn, and what came out because its embargo has ended. What fails is
 * logged, and left for the next pass; it holds up nothing else.
 */
export async function announceEdits(
  strapi: Core.Strapi,
  types: Map<string, EditedType>,
  progress: Progress
): Promise<void> {
  const due = await new Publications(strapi).due([...types.keys()], deadlines(strapi, 'clock').now());
  for (const type of types.values()) {
    const own = due.filter(({ uid }) => uid === type.uid);
    for (const group of groupsOf(IN_ONE_TRANSACTION, own)) {
      if (progress.isStopped()) return;
      await announceGroup(strapi, type, group, progress);
    }
  }
}

/** What cannot be announced together is announced one by one. */
async function announceGroup(
  strapi: Core.Strapi,
  type: EditedType,
  group: Due[],
  progress: Progress
): Promise<void> {
  try {
    const taken = await strapi.db.transaction(({ trx }) => announceTogether(strapi, type, group, trx));
    if (taken < group.length) progress.overtaken();
  } catch (error) {
    if (group.length === 1) return leave(strapi, group[0], { error, progress });
    for (const one of group) await announceGroup(strapi, type, [one], progress);
  }
}

/** @returns how many were not somebody else's */
async function announceTogether(
  strapi: Core.Strapi,
  type: EditedType,
  group: Due[],
  trx: Transaction
): Promise<number> {
  const table = new Publications(strapi, trx);
  const now = deadlines(strapi, 'clock').now();
  const ids = group.map(({ id }) => id);
  const taken = await table.take(ids, now);
  const documentIds = taken.map(({ documentId }) => documentId);
  const rows = await readPublishedRows(strapi, type, { documentIds, trx });
  const { among } = await leadingRows(strapi);
  const cases = taken.map((recorded): Case => {
    const { documentId, versions, writtenAt } = recorded;
    const publication = publicationAt(rows.get(documentId) ?? [], now, versions, among);
    const found = { isThere: rows.has(documentId), writtenAt: writtenAt ?? now, now };
    return { recorded, publication, edit: decideEdit(recorded, publication, found) };
  });
  await service(strapi, 'outbox').announce(await messagesOf(strapi, cases, now));
  for (const { recorded, publication } of cases) await table.settle(recorded, publication);
  return taken.length;
}

/** A document, what is public of it, and what is announced of that. */
interface Case {
  recorded: Recorded;
  publication: Publication;
  edit: Announcement | null;
}

async function messagesOf(strapi: Core.Strapi, cases: Case[], now: number): Promise<Message[]> {
  const loud = cases.filter(({ edit }) => edit !== null);
  const rowIds = loud.flatMap(({ publication: { row } }) => (row ? [row.id] : []));
  const uid = cases[0]?.recorded.uid;
  const entries = rowIds.length > 0 ? await publicEntries(strapi, uid, rowIds) : null;
  return loud.map(({ recorded, publication, edit }) => {
    const { row } = publication;
    // What is withdrawn is told of by the address that it had.
    const { locales, slug } = row ? publication : { locales: localesOf(recorded), slug: recorded.slug };
    const entry = (row && entries?.get(row.id)) ?? null;
    const about = { uid, documentId: recorded.documentId, locales, slug, entry };
    return compose(about, edit!, now, [versionOf(recorded), versionOf(publication)]);
  });
}
