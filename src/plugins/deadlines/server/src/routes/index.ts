/** `GET /api/deadlines/preview` */
export const routes = {
  'content-api': {
    type: 'content-api',
    routes: [{ method: 'GET', path: '/preview', handler: 'preview.at', config: {} }],
  },
};
