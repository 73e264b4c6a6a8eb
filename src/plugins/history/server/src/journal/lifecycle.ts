import type { Core } from '@strapi/strapi';

import { addIndexes, keepOutOfGraphql, registerAdminActions } from '@guichet/strapi-kit';
import { JOURNAL, JOURNAL_HEAD } from '../constants';
import { service } from '../services';
import { followRequests } from './follow-requests';
import { ADMIN_ACTIONS } from './permissions';

/** Each filter of the journal has an index in its order. */
const FILTERED = [[], ['uid'], ['action'], ['entryId'], ['authorKind', 'authorId']];

export function registerJournal(strapi: Core.Strapi): void {
  keepOutOfGraphql(strapi, JOURNAL, JOURNAL_HEAD);
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    addIndexes(strapi, [
      ...FILTERED.map((filter) => ({ uid: JOURNAL, columns: [...filter, 'at', 'id'] })),
      { uid: JOURNAL, columns: ['position'], type: 'unique' as const },
      { uid: JOURNAL_HEAD, columns: ['name'], type: 'unique' as const },
    ]);
  });
}

export async function startJournal(strapi: Core.Strapi): Promise<void> {
  await registerAdminActions(strapi, ADMIN_ACTIONS);
  const journal = service(strapi, 'journal');
  await journal.begin();
  // The configured middlewares are already in place, and what answers errors of the database; the router comes after.
  strapi.server.use(followRequests(strapi));
  // Subscribes to the database.
  service(strapi, 'watch');
  strapi.cron.add({
    // What an instance that has ended could not do.
    'history-journal-seal': { task: () => journal.seal(), options: { rule: '* * * * *' } },
    'history-journal-prune': {
      task: () => service(strapi, 'verification').prune(),
      options: { rule: '27 3 * * *' },
    },
  });
}

/** What was counted is written, and what was written has its place. */
export async function endJournal(strapi: Core.Strapi): Promise<void> {
  const written = service(strapi, 'sign-ins').flush();
  // The next start does it as well, and the database may be away.
  await written
    .then(() => service(strapi, 'journal').seal())
    .catch((error: Error) => strapi.log.warn(error.message));
}
