import { actionsRouter } from '../actions/router';
import { stateRouter } from './state';

/** `GET /api/deadlines/preview`, and the routes beside those of the types that opted in. */
export const routes = {
  'content-api': {
    type: 'content-api',
    routes: [{ method: 'GET', path: '/preview', handler: 'preview.at', config: {} }],
  },
  state: stateRouter,
  actions: actionsRouter,
};
