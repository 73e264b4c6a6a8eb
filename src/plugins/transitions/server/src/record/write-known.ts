import type { Core } from '@strapi/strapi';

import { type TransactionKnex, metadataOf } from '@guichet/strapi-kit';
import { ANNOUNCEMENT } from '../constants';
import type { KnownLevels } from '../domain/decide';
import type { Recorded } from '../find/candidates';

/** The new known levels of a document. */
export interface KnownRow {
  uid: string;
  documentId: string;
  known: KnownLevels;
  /** The row version that was compared. */
  rowVersion: string;
}

/** Rows per statement; SQLite accepts no more values than these have. */
const AT_ONCE = 200;

/**
 * Records the known levels of documents that have no row yet. If another instance was faster, its row stays.
 *
 * @param trx without it, each statement is on its own
 * @returns how many were recorded
 */
export async function insertKnown(
  strapi: Core.Strapi,
  records: KnownRow[],
  trx?: TransactionKnex
): Promise<number> {
  let inserted = 0;
  for (let start = 0; start < records.length; start += AT_ONCE) {
    const rows = records.slice(start, start + AT_ONCE).map(asRow);
    const statement = tableQuery(strapi)
      .insert(rows)
      .onConflict(['uid', 'entry_id'])
      .ignore()
      .returning('id');
    inserted += (await (trx ? statement.transacting(trx) : statement)).length;
  }
  return inserted;
}

/**
 * Records the known levels of a document, unless another instance has written them since they were read, or is doing
 * so.
 *
 * @returns whether they were recorded
 */
export async function updateKnown(
  strapi: Core.Strapi,
  { id, version }: Recorded,
  record: KnownRow,
  trx?: TransactionKnex
): Promise<boolean> {
  const read = tableQuery(strapi).select('id').where({ id, version });
  if (strapi.db.dialect.client === 'postgres') read.forUpdate().skipLocked();
  const statement = tableQuery(strapi)
    .update({ ...asRow(record), version: version + 1 })
    .whereIn('id', read);
  return (await (trx ? statement.transacting(trx) : statement)) === 1;
}

function tableQuery(strapi: Core.Strapi) {
  return strapi.db.connection(metadataOf(strapi, ANNOUNCEMENT).tableName);
}

function asRow({ uid, documentId, known, rowVersion }: KnownRow) {
  const { levels, asOf, nextAt, changes } = known;
  const instants = { as_of: asOf, next_at: nextAt };
  return {
    uid,
    entry_id: documentId,
    levels: JSON.stringify(levels),
    ...instants,
    changes,
    seen: rowVersion,
    version: 1,
  };
}
