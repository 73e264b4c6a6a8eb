import type { Core } from '@strapi/strapi';

import type { KoaContext } from '@guichet/strapi-kit';
import { pluginConfig } from '../config';
import { journalCsv } from './csv';
import { findJournalRows } from './find-rows';
import { journalOptions } from './options';
import { readJournalQuery } from './query';
import { readerOf } from './reader';

/** Who did what, for readers with the permission `plugin::history.journal.read`, which Strapi derives from `read`. */
export function createJournalController({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** `GET /history/journal` answers a `JournalPage`, and `GET /history/journal.csv` all of it. */
    async read(ctx: KoaContext) {
      const query = readJournalQuery(ctx.query);
      const reader = await readerOf(strapi, ctx);
      ctx.set('Cache-Control', 'no-store');
      if (!ctx.path.endsWith('.csv')) {
        ctx.body = await findJournalRows(strapi, reader, query);
        return;
      }
      ctx.attachment('journal.csv');
      ctx.type = 'text/csv; charset=utf-8';
      ctx.body = journalCsv(strapi, reader, query);
    },

    /** `GET /history/journal/options` answers what the page in the admin offers to choose. */
    async options(ctx: KoaContext) {
      const options = await journalOptions(strapi, await readerOf(strapi, ctx));
      ctx.body = { data: { ...options, keep: pluginConfig(strapi).journalKeep } };
    },
  };
}
