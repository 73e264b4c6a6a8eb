import { ACTIONS } from '@guichet/time';
import { actionPermission } from '../admin/permissions';

/** A route of the admin API, under `/deadlines`, for users who are logged in there and have the permissions. */
function route(method: string, path: string, handler: string, actions: string[] = []) {
  const policies = ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }];
  return { method, path, handler, config: { policies } };
}

export const adminRoutes = {
  type: 'admin',
  routes: [
    route('GET', '/models', 'description.models'),
    route('GET', '/agenda', 'agenda.find'),
    route('GET', '/starts/:uid', 'starts.find'),
    route('GET', '/public-states/:uid', 'publicStates.find'),
    route('GET', '/timeline', 'timeline.find'),
    route('POST', '/opt-in', 'triedOptIns.try', ['plugin::content-type-builder.read']),
    route('GET', '/day-off', 'days.dayOff'),
    ...ACTIONS.map((name) =>
      route('POST', `/:uid/:documentId/actions/${name}`, `adminActions.${name}`, [actionPermission(name)])
    ),
  ],
};
