import { createController } from './controller';
import { services } from './services';

/** A route without authentication: everybody may read the description. */
const route = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler: `description.${handler}`,
  config: { auth: false },
});

export default {
  services,
  controllers: { description: createController },
  routes: {
    'content-api': {
      type: 'content-api',
      prefix: '',
      routes: [
        route('/openapi.json', 'document'),
        route('/documentation', 'page'),
        route('/documentation/:file', 'file'),
      ],
    },
  },
};
