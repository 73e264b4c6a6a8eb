import type { Core } from '@strapi/strapi';

import { createDetached, knexOf, oneAtATime, type Row } from '@guichet/strapi-kit';
import { GENESIS, placeAfter } from './chain';
import {
  contentOfDeed,
  type Deed,
  headTable,
  journalTable,
  lockHead,
  moveHead,
  type StoredRow,
} from './table';

/** Who did what. See docs/decisions/0032-a-journal-sealed-after-the-commit.md. */
export interface Journal {
  /** Writes rows in the current transaction, or in one of their own. They get their places in the chain after it. */
  write: (deeds: Deed[]) => Promise<void>;
  /** Gives all rows that are committed their places. Calls meanwhile share the next run. */
  seal: () => Promise<void>;
  /** Makes the end of the chain, on the first start. */
  begin: () => Promise<void>;
}

/** Rows that are written at once, and that get their places in one transaction. */
const BATCH = 500;

/** @returns the service `plugin::history.journal` */
export function createJournal({ strapi }: { strapi: Core.Strapi }): Journal {
  const detached = createDetached();
  const seal = oneAtATime(async () => {
    while ((await sealBatch(strapi)) === BATCH);
  });
  return {
    seal: () => detached(seal),
    write: async (deeds) => {
      if (deeds.length === 0) return;
      await strapi.db.transaction(async ({ trx, onCommit }) => {
        // SQLite takes 32,766 values in one statement.
        for (let at = 0; at < deeds.length; at += BATCH) {
          await trx(journalTable(strapi)).insert(deeds.slice(at, at + BATCH).map(contentOfDeed));
        }
        onCommit(() => {
          // Nobody awaits it. What fails is done by the next run, at the latest within a minute.
          detached(seal).catch((error: Error) => strapi.log.warn(`history: rows wait: ${error.message}`));
        });
      });
    },
    begin: async () => {
      const head = { name: 'head', ...GENESIS };
      await knexOf(strapi)(headTable(strapi)).insert(head).onConflict('name').ignore();
    },
  };
}

/** @returns how many rows got their places */
async function sealBatch(strapi: Core.Strapi): Promise<number> {
  return strapi.db.transaction(async ({ trx }) => {
    let head = await lockHead(strapi, trx);
    const table = journalTable(strapi);
    const rows = (await trx(table).whereNull('position').orderBy('id').limit(BATCH)) as StoredRow[];
    for (const row of rows) {
      head = placeAfter(head, row);
      await trx(table)
        .where({ id: row.id })
        .update(head as unknown as Row);
    }
    if (rows.length > 0) await moveHead(strapi, trx, head);
    return rows.length;
  });
}
