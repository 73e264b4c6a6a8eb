import type { Core } from '@strapi/strapi';

import { type Knex, metadataOf, writeInTurn } from '@guichet/strapi-kit';
import { CONTENT } from '../constants';
import { oldest } from '../domain/age';
import { now } from '../partners';
import { service } from '../services';
import { versionRows } from './version-rows';

/** The versions of an entry in one locale, as draft or as published. */
export interface Series {
  uid: string;
  documentId: string;
  locale: string;
  status: string;
}

/** Removes the oldest versions of a series beyond a number of them. */
export async function pruneSeries(
  strapi: Core.Strapi,
  trx: Knex,
  { uid, documentId, locale, status }: Series,
  versions: number
): Promise<void> {
  const series = { uid, entry_id: documentId, entry_locale: locale, status };
  const oldestKept: { id: number } | undefined = await versionRows(strapi, trx)
    .select('id')
    .where(series)
    .orderBy('id', 'desc')
    .offset(versions - 1)
    .first();
  if (oldestKept) await versionRows(strapi, trx).where(series).where('id', '<', oldestKept.id).delete();
}

/**
 * Removes versions that were replaced longer ago than their type keeps them, and contents that no version has any more. No other writer
 * writes meanwhile, who could be about to use one of those.
 */
export function pruneAll(strapi: Core.Strapi): Promise<void> {
  return writeInTurn(strapi, ({ trx }) => pruneIn(strapi, trx));
}

async function pruneIn(strapi: Core.Strapi, trx: Knex): Promise<void> {
  const versions = () => versionRows(strapi, trx);
  const contents = metadataOf(strapi, CONTENT).tableName;
  for (const { uid, keep } of service(strapi, 'types').values()) {
    const old = versions()
      .where({ uid })
      .where('at', '<', oldest(keep, now(strapi)));
    // The newest of the old ones was in effect when the others were old already. MySQL reads no table that it deletes from.
    const inEffect = old
      .clone()
      .max({ id: 'id' })
      .groupBy('entry_id', 'entry_locale', 'status')
      .as('in_effect');
    await old.whereNotIn('id', trx.select('id').from(inEffect)).delete();
  }
  const used = versions().select('content_hash').whereNotNull('content_hash');
  const bases = trx(contents).select('base').whereNotNull('base').whereIn('hash', used.clone());
  await trx(contents).whereNotIn('hash', used).whereNotIn('hash', bases).delete();
}
