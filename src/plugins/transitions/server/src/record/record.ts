import type { Core } from '@strapi/strapi';

import { type Row, type TransactionKnex, metadataOf } from '@guichet/strapi-kit';
import type { Recorded } from '../find/candidates';
import { rowVersionSql } from '../find/find-candidates';
import type { Message } from '../outbox';
import { service } from '../services';
import { insertKnown, updateKnown, type KnownRow } from './write-known';

/** What is to be recorded of a document. */
export interface ToRecord {
  /** `null` when it is seen for the first time. */
  recorded: Recorded | null;
  record: KnownRow;
  /** Of the published row that was compared. */
  rowId: number;
  messages: Message[];
}

/** Undoes a transaction in which there is something that must not be announced after all. */
class Overtaken extends Error {}

/**
 * Records what is known of documents of a type together with what is announced of them, in one transaction. Documents
 * that another instance has announced, or is about to, are left out. Nothing happens at all when one is new and another
 * instance was faster, or when an entry was written or withdrawn since it was read: the next pass finds it as it is then.
 *
 * @returns of how many it was announced here, `null` when nothing happened
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
  // Instances that wait for each other's rows must not do so in a circle.
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
