import type { Core } from '@strapi/strapi';

import { type Row, type TransactionKnex, metadataOf } from '@guichet/strapi-kit';
import type { Recorded } from '../find/candidates';
import { rowVersionSql } from '../find/find-candidates';
import type { Message } from '../outbox';
import { service } from '../services';
import { insertKnown, updateKnown, type KnownRow } from './write-known';

/** What to record of a document. */
export interface ToRecord {
  /** `null` when it is seen for the first time. */
  recorded: Recorded | null;
  record: KnownRow;
  /** The id of the published row that was compared. */
  rowId: number;
  messages: Message[];
}

/** Rolls back a transaction that would announce something that must not be announced after all. */
class Overtaken extends Error {}

/**
 * Records the known levels of documents of one type together with their messages, in one transaction. Documents that
 * another instance has announced, or is announcing, are left out. Nothing is recorded if a document is new and another
 * instance was faster, or if an entry was written or withdrawn since it was read: the next pass finds it as it is then.
 *
 * @returns how many were announced here; `null` if nothing was recorded
 */
export async function announce(strapi: Core.Strapi, uid: string, news: ToRecord[]): Promise<number | null> {
  try {
    let announced = 0;
    await strapi.db.transaction(async ({ trx }) => {
      const ours = await takeOurs(strapi, news, trx);
      if (!(await areAsSeen(strapi, uid, ours, trx))) throw new Overtaken();
      await service(strapi, 'outbox').announce(ours.flatMap(({ messages }) => messages));
      announced = ours.length;
    });
    return announced;
  } catch (error) {
    if (error instanceof Overtaken) return null;
    throw error;
  }
}

async function takeOurs(strapi: Core.Strapi, news: ToRecord[], trx: TransactionKnex): Promise<ToRecord[]> {
  const ours: ToRecord[] = [];
  for (const one of news) {
    const { recorded, record } = one;
    if (!recorded || (await updateKnown(strapi, recorded, record, trx))) ours.push(one);
  }
  const fresh = ours.filter(({ recorded }) => recorded === null).map(({ record }) => record);
  // A fixed order, so that instances waiting for each other's rows cannot deadlock.
  fresh.sort((one, other) => (one.documentId < other.documentId ? -1 : 1));
  if ((await insertKnown(strapi, fresh, trx)) < fresh.length) throw new Overtaken();
  return ours;
}

async function areAsSeen(
  strapi: Core.Strapi,
  uid: string,
  news: ToRecord[],
  trx: TransactionKnex
): Promise<boolean> {
  const rowIds = news.map(({ rowId }) => rowId);
  const rows: Row[] = await strapi.db
    .connection({ entry: metadataOf(strapi, uid).tableName })
    .select('entry.id', strapi.db.connection.raw(`${rowVersionSql('entry')} AS found`))
    .whereIn('entry.id', rowIds)
    .transacting(trx);
  const found = new Map(rows.map((row) => [row.id, row.found]));
  return news.every(({ record, rowId }) => found.get(rowId) === record.rowVersion);
}
