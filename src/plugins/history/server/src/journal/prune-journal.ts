import type { Core } from '@strapi/strapi';

import type { Knex } from '@guichet/strapi-kit';
import { pluginConfig } from '../config';
import { JOURNAL } from '../constants';
import { oldest } from '../domain/age';
import { now } from '../partners';
import { type Place, placeAfter } from './chain';
import { contentOfDeed, journalTable, lockHead, moveHead } from './table';

/**
 * Removes the rows at the beginning of the chain that are older than the journal keeps them. A row at its end says up to
 * which row, with its hash: the chain is verified from there.
 */
export async function pruneJournal(strapi: Core.Strapi): Promise<void> {
  return strapi.db.transaction(async ({ trx }) => {
    const head = await lockHead(strapi, trx);
    const present = now(strapi);
    const last = await lastToRemove(strapi, trx, oldest(pluginConfig(strapi).journalKeep, present));
    if (!last) return;
    const rows = await trx(journalTable(strapi)).where('position', '<=', last.position).delete();
    const content = contentOfDeed({
      ...{ at: present, action: 'prune', uid: JOURNAL, entryId: null, title: null },
      author: { kind: 'server', id: null, name: null, origin: 'server' },
      ...{ locales: [], changed: [], change: null },
      details: { through: last.position, hash: last.hash, rows },
    });
    const place = placeAfter(head, content);
    await trx(journalTable(strapi)).insert({ ...content, ...place });
    await moveHead(strapi, trx, place);
  });
}

/** Rows behind the first one that is kept are kept too, whatever their instants. */
async function lastToRemove(strapi: Core.Strapi, trx: Knex, limit: number): Promise<Place | undefined> {
  const sealed = () => trx(journalTable(strapi)).select('position', 'hash').whereNotNull('position');
  const kept = (await sealed().where('at', '>=', limit).orderBy('position').first()) as Place | undefined;
  const removed = sealed().orderBy('position', 'desc');
  if (kept) removed.where('position', '<', kept.position);
  const last = (await removed.first()) as Place | undefined;
  return last && { ...last, position: Number(last.position) };
}
