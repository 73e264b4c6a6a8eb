import type { Core } from '@strapi/strapi';

import type { Recorded } from '../find/subjects';
import { seenSql } from '../find/find-subjects';
import type { Message } from '../outbox';
import { tableOf, type Row, type Transaction } from '../seam';
import { service } from '../services';
import { insertKnown, updateKnown, type ToRecord } from './write-known';

/** Undoes a transaction in which there is nothing to announce after all. */
class Overtaken extends Error {}

/**
 * Records what is known of a document together with what is announced of it, in one transaction. Nothing happens when
 * another instance has announced it, is about to, or when the entry was written or withdrawn since it was read: the
 * next pass finds it as it is then.
 *
 * @param rowId of the published row that was compared
 * @returns whether it was announced here
 */
export async function announce(
  strapi: Core.Strapi,
  recorded: Recorded | null,
  record: ToRecord,
  rowId: number,
  messages: Message[]
): Promise<boolean> {
  try {
    await strapi.db.transaction(async ({ trx }) => {
      const isOurs = recorded
        ? await updateKnown(strapi, recorded, record, trx)
        : (await insertKnown(strapi, [record], trx)) === 1;
      if (!isOurs || !(await isAsSeen(strapi, record, rowId, trx))) throw new Overtaken();
      await service(strapi, 'outbox').announce(messages);
    });
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}

async function isAsSeen(
  strapi: Core.Strapi,
  { uid, seen }: ToRecord,
  rowId: number,
  trx: Transaction
): Promise<boolean> {
  const rows: Row[] = await strapi.db
    .connection({ entry: tableOf(strapi, uid).tableName })
    .select(strapi.db.connection.raw(`${seenSql('entry')} AS found`))
    .where('entry.id', rowId)
    .transacting(trx);
  return rows[0]?.found === seen;
}
