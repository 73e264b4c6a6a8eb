import { actionsRouter } from '../actions/router';
import { describeDrafts } from '../openapi/drafts';
import { describePreview } from '../openapi/preview';
import { adminRoutes } from './admin';
import { stateRouter } from './state';

/** `GET /api/deadlines/preview` and `/drafts`, the routes of the types that opted in, and those for the admin. */
export const routes = {
  'content-api': {
    type: 'content-api',
    routes: [
      { method: 'GET', path: '/preview', handler: 'preview.at', config: { openapi: describePreview } },
      { method: 'GET', path: '/drafts', handler: 'drafts.read', config: { openapi: describeDrafts } },
    ],
  },
  admin: adminRoutes,
  state: stateRouter,
  actions: actionsRouter,
};
