import type { Core } from '@strapi/strapi';

import { lockDocument, queryBuilder, replaceComponents, type Row } from '@guichet/strapi-kit';
import { type DeadlineChange, type Model, readInstant } from '@guichet/time';

/** How changes of deadlines were announced. */
export interface Announcement {
  /** For the public; `null` only if nothing changed. */
  note: string | null;
  /** ms, UTC */
  announcedAt: number;
  /** Who published them, for the admin only; `null` for the server's own code. */
  announcedBy: string | null;
}

/**
 * Appends changes of a published entry's deadlines to its history, which is the same on all rows of a document: draft and
 * published, in every locale. Rows that lack part of it get it too, so a call without changes gives a new translation the
 * history of its document. Joins the current transaction; there should be one.
 *
 * @param changes in ms (UTC), in the order for readers
 * @returns the ids of the rows that it wrote; none for a model without a history
 */
export async function recordDeadlineChanges(
  strapi: Core.Strapi,
  { uid, deadline }: Model,
  documentId: string,
  changes: DeadlineChange[],
  announcement: Announcement
): Promise<unknown[]> {
  const attribute = deadline?.changes;
  if (!attribute) return [];
  await lockDocument(strapi, uid, documentId);
  const rows = await queryBuilder(strapi, uid)
    .init({ where: { documentId }, select: ['id'], populate: { [attribute]: true } })
    .execute();
  const recorded = rows.map((row) => (row[attribute] as Row[]).map(asChange));
  const longest = recorded.reduce((a, b) => (b.length > a.length ? b : a), []);
  const history = [...longest, ...changes.map((change) => announced(change, announcement))];
  const outdated = rows.filter((_, index) => JSON.stringify(recorded[index]) !== JSON.stringify(history));
  for (const { id } of outdated) await replaceComponents(strapi, uid, id, attribute, history);
  return outdated.map(({ id }) => id);
}

/**
 * Empties the note of the next change on all rows of a document, so that it cannot excuse another change.
 *
 * @returns the ids of the rows that had a note
 */
export async function emptyChangeNote(
  strapi: Core.Strapi,
  { uid, deadline }: Model,
  documentId: string
): Promise<unknown[]> {
  const attribute = deadline?.changeNote;
  if (!attribute) return [];
  const where = { documentId, [attribute]: { $notNull: true } };
  const ids = (await queryBuilder(strapi, uid).select(['id']).where(where).execute()).map(({ id }) => id);
  // Not `query().update()`, which would make the drafts look newer than the published rows: "modified".
  if (ids.length > 0) {
    const emptied = queryBuilder(strapi, uid).where({ id: { $in: ids } });
    await emptied.update({ [attribute]: null }).execute();
  }
  return ids;
}

function announced({ from, to }: DeadlineChange, announcement: Announcement): Row {
  return asChange({ from, to, ...announcement });
}

/** The values of a recorded change in a fixed order and notation, ISO 8601 in UTC. */
function asChange({ from, to, announcedAt, note, announcedBy }: Row): Row {
  return { from: iso(from), to: iso(to), announcedAt: iso(announcedAt), note, announcedBy };
}

function iso(value: unknown): string | null {
  const instant = readInstant(value);
  return instant === null ? null : new Date(instant).toISOString();
}
