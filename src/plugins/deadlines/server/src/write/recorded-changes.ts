import type { Core } from '@strapi/strapi';

import { rowsOf, type Row } from '@guichet/strapi-kit';
import { readInstant } from '@guichet/time';
import { service } from '../services';
import { recordDeadlineChanges } from './history';

/** A change of a deadline as it was announced; instants are ISO 8601, UTC. */
export interface RecordedChange {
  /** `null`: there was none. */
  from: string | null;
  /** `null`: there is none any more. */
  to: string | null;
  announcedAt: string;
  note: string | null;
}

export interface RecordedChanges {
  /** The attribute with the history of a type's deadlines; `null`: it keeps none. */
  attributeOf: (uid: string) => string | null;
  /**
   * Gives an entry that moves here from another server the history that it had there, oldest change first. Joins the
   * current transaction; there should be one.
   *
   * @throws Error if the entry has a history here already
   */
  restore: (uid: string, documentId: string, changes: RecordedChange[]) => Promise<void>;
  /**
   * Adds to an entry's history the changes that it lacks, for one that was not public here when they were announced.
   * Joins the current transaction; there should be one.
   *
   * @param changes oldest first
   */
  complete: (uid: string, documentId: string, changes: RecordedChange[]) => Promise<void>;
}

/** @returns the service `plugin::deadlines.recorded-changes` */
export function createRecordedChanges({ strapi }: { strapi: Core.Strapi }): RecordedChanges {
  const attributeOf = (uid: string) => service(strapi, 'models').get(uid)?.deadline?.changes ?? null;
  const recorded = async (uid: string, documentId: string) => {
    const attribute = attributeOf(uid);
    if (attribute === null) return [];
    const rows = await rowsOf(strapi, uid, { documentId }, { [attribute]: true });
    return rows.flatMap((row) => row[attribute] as Row[]);
  };
  return {
    attributeOf,
    restore: async (uid, documentId, changes) => {
      if (changes.length > 0 && (await recorded(uid, documentId)).length > 0)
        throw new Error(`${uid} ${documentId} has a history of its deadlines already: it is not replaced`);
      await append(strapi, uid, documentId, changes);
    },
    complete: async (uid, documentId, changes) => {
      const known = new Set((await recorded(uid, documentId)).map(keyOf));
      const missing = changes.filter((change) => !known.has(keyOf(change)));
      await append(strapi, uid, documentId, missing);
    },
  };
}

async function append(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  changes: RecordedChange[]
): Promise<void> {
  const model = service(strapi, 'models').get(uid);
  for (const { from, to, announcedAt, note } of model ? changes : []) {
    const change = { from: readInstant(from), to: readInstant(to) };
    const announcement = { note, announcedAt: readInstant(announcedAt)!, announcedBy: null };
    await recordDeadlineChanges(strapi, model!, documentId, [change], announcement);
  }
}

/** Two changes between the same instants are one. */
function keyOf({ from, to }: Row | RecordedChange): string {
  return [from, to].map(readInstant).join(' ');
}
