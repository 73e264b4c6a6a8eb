import type { Core } from '@strapi/strapi';

import { addIndexes, guardSchemas, keepOutOfGraphql, type Schema, useDocuments } from '@guichet/strapi-kit';
import { config } from './config';
import { CONTENT, PRESENCE, VERSION } from './constants';
import contentTypes from './content-types';
import { createJournalController } from './journal/controller';
import { createJournal } from './journal/journal';
import { endJournal, registerJournal, startJournal } from './journal/lifecycle';
import { createSignIns } from './journal/sign-ins';
import { createVerification } from './journal/verify';
import { createWatch } from './journal/watch';
import { createEntries, createVersionRoutes } from './look/controller';
import { noteBeginnings } from './past/kept-since';
import { createPast } from './past/past';
import { pruneAll } from './record/prune';
import { createRecorder, recordVersions } from './record/record-versions';
import { createVersions } from './record/versions';
import { createRestorations } from './restore/controller';
import { routes } from './routes';
import { createTypes } from './schema/history-types';
import { keepTables } from './schema/keep-tables';
import { readOptIn } from './schema/opt-in';
import { answerVersions } from './together/answer-versions';
import { readOperations } from './together/graphql-requests';
import { createPresences } from './together/presences';
import { createPreconditions } from './together/preconditions';
import { createTogether } from './together/controller';
import { createUndo } from './undo/controller';

export default {
  config,
  contentTypes,
  controllers: {
    entries: createEntries,
    journal: createJournalController,
    restorations: createRestorations,
    together: createTogether,
    undo: createUndo,
    versions: createVersionRoutes,
  },
  routes,
  services: {
    past: createPast,
    types: createTypes,
    versions: createVersions,
    recorder: createRecorder,
    preconditions: createPreconditions,
    presences: createPresences,
    journal: createJournal,
    'sign-ins': createSignIns,
    watch: createWatch,
    verification: createVerification,
  },

  /** @throws OptInError if a schema's opt-in is wrong */
  register({ strapi }: { strapi: Core.Strapi }): void {
    const read = (schemas: Schema[]) => schemas.forEach(readOptIn);
    guardSchemas(strapi, { plugin: 'history', of: 'type', read });
    for (const uid of [VERSION, CONTENT, PRESENCE]) keepOutOfGraphql(strapi, uid);
    strapi.hook('strapi::content-types.beforeSync').register(async () => {
      addIndexes(strapi, [
        { uid: VERSION, columns: ['uid', 'entryId', 'id'], named: ['series'] },
        { uid: VERSION, columns: ['contentHash'] },
        { uid: VERSION, columns: ['isLatest', 'status', 'at'], named: ['latest'] },
        { uid: CONTENT, columns: ['hash'], type: 'unique' },
        { uid: PRESENCE, columns: ['userId', 'tab'], type: 'unique' },
      ]);
    });
    useDocuments(strapi, 'history', recordVersions(strapi));
    readOperations(strapi);
    registerJournal(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await keepTables(strapi);
    await noteBeginnings(strapi);
    // The configured middlewares are already in place; the router comes after.
    strapi.server.use(answerVersions(strapi));
    strapi.cron.add({ 'history-prune': { task: () => pruneAll(strapi), options: { rule: '17 3 * * *' } } });
    await startJournal(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await endJournal(strapi);
  },
};
