import { actionsRouter } from '../actions/router';
import { adminRoutes } from './admin';
import { stateRouter } from './state';

/** `GET /api/deadlines/preview`, the routes beside those of the types that opted in, and what the admin asks. */
export const routes = {
  'content-api': {
    type: 'content-api',
    routes: [{ method: 'GET', path: '/preview', handler: 'preview.at', config: {} }],
  },
  admin: adminRoutes,
  state: stateRouter,
  actions: actionsRouter,
};
