import type { Core } from '@strapi/strapi';

import { addIndexes, guardSchemas, keepOutOfGraphql, type Schema, useDocuments } from '@guichet/strapi-kit';
import { config } from './config';
import { CONTENT, VERSION } from './constants';
import contentTypes from './content-types';
import { createJournalController } from './journal/controller';
import { followRequests } from './journal/follow-requests';
import { createJournal } from './journal/journal';
import { endJournal, registerJournal, startJournal } from './journal/lifecycle';
import { createSignIns } from './journal/sign-ins';
import { createVerification } from './journal/verify';
import { createWatch } from './journal/watch';
import { createEntries } from './look/controller';
import { pruneAll } from './record/prune';
import { recordVersions } from './record/record-versions';
import { createVersions } from './record/versions';
import { routes } from './routes';
import { createTypes } from './schema/history-types';
import { readOptIn } from './schema/opt-in';

export default {
  config,
  contentTypes,
  controllers: { entries: createEntries, journal: createJournalController },
  middlewares: { journal: followRequests },
  routes,
  services: {
    types: createTypes,
    versions: createVersions,
    journal: createJournal,
    'sign-ins': createSignIns,
    watch: createWatch,
    verification: createVerification,
  },

  /** @throws OptInError if a schema's opt-in is wrong */
  register({ strapi }: { strapi: Core.Strapi }): void {
    const read = (schemas: Schema[]) => schemas.forEach(readOptIn);
    guardSchemas(strapi, { plugin: 'history', of: 'type', read });
    for (const uid of [VERSION, CONTENT]) keepOutOfGraphql(strapi, uid);
    strapi.hook('strapi::content-types.beforeSync').register(async () => {
      addIndexes(strapi, [
        { uid: VERSION, columns: ['uid', 'entryId', 'id'], named: ['series'] },
        { uid: VERSION, columns: ['contentHash'] },
        { uid: CONTENT, columns: ['hash'], type: 'unique' },
      ]);
    });
    useDocuments(strapi, 'history', recordVersions(strapi));
    registerJournal(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    strapi.cron.add({ 'history-prune': { task: () => pruneAll(strapi), options: { rule: '17 3 * * *' } } });
    await startJournal(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await endJournal(strapi);
  },
};
