import { actionsRouter } from '../actions/router';
import { describePreview } from '../openapi/preview';
import { adminRoutes } from './admin';
import { stateRouter } from './state';

/** `GET /api/deadlines/preview`, the routes beside those of the types that opted in, and what the admin asks. */
export const routes = {
  'content-api': {
    type: 'content-api',
    routes: [
      { method: 'GET', path: '/preview', handler: 'preview.at', config: { openapi: describePreview } },
    ],
  },
  admin: adminRoutes,
  state: stateRouter,
  actions: actionsRouter,
};
