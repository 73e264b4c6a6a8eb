import { journalApiRoutes, journalRoutes } from './journal/routes';

/** A route of the admin API, under `/history`, for users who are logged in there. */
const route = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/entries/:uid/:documentId', 'entries.find'),
      route('GET', '/versions/:id', 'entries.findOne'),
      route('POST', '/versions/:id/restore', 'entries.restore'),
    ],
  },
  journal: journalRoutes,
  'content-api': journalApiRoutes,
};
