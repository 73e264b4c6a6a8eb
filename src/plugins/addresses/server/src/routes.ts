import { describeRedirects } from './moved/openapi';

/** Public: what is listed depends on what the caller may find. */
export const routes = {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      {
        method: 'GET',
        path: '/redirects',
        handler: 'redirects.find',
        config: { auth: { scope: [] }, openapi: describeRedirects },
      },
    ],
  },
};
