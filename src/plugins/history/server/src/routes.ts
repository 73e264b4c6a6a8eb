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
      route('GET', '/types', 'entries.types'),
      route('GET', '/entries/:uid/:documentId', 'entries.find'),
      route('GET', '/entries/:uid/:documentId/published', 'entries.published'),
      route('POST', '/entries/:uid/:documentId/undo', 'undo.undo'),
      route('GET', '/versions/:id', 'versions.findOne'),
      route('GET', '/versions/:id/differences', 'versions.differences'),
      route('GET', '/versions/:id/restore', 'restorations.plan'),
      route('POST', '/versions/:id/restore', 'restorations.restore'),
      route('GET', '/deleted/:uid', 'entries.deleted'),
      route('POST', '/deleted/:uid/:documentId/restore', 'restorations.restoreDeleted'),
      route('POST', '/together/:uid/:documentId', 'together.since'),
      route('PUT', '/presences/:tab', 'together.arrive'),
      route('DELETE', '/presences/:tab', 'together.leave'),
    ],
  },
  journal: journalRoutes,
  'content-api': journalApiRoutes,
};
