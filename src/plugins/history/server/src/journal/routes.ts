import { describeJournal, describeJournalCsv } from './describe';
import { READ_JOURNAL } from './permissions';

const policies = [
  'admin::isAuthenticatedAdmin',
  { name: 'admin::hasPermissions', config: { actions: [READ_JOURNAL] } },
];
const adminRoute = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler,
  config: { policies },
});

/** Under `/history`, in the admin API. */
export const journalRoutes = {
  type: 'admin',
  routes: [
    adminRoute('/journal', 'journal.read'),
    adminRoute('/journal.csv', 'journal.read'),
    adminRoute('/journal/options', 'journal.options'),
  ],
};

/** Under `/api/history`, for tokens. One handler, so one permission. */
export const journalApiRoutes = {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/journal', handler: 'journal.read', config: { openapi: describeJournal } },
    { method: 'GET', path: '/journal.csv', handler: 'journal.read', config: { openapi: describeJournalCsv } },
  ],
};
