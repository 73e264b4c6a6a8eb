import type { Core } from '@strapi/strapi';

import { expectUrl } from '../src/settings/expect-url';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  // Where the public reaches it, for the addresses that it writes of itself: in feeds, and for the admin.
  url: expectUrl('PUBLIC_URL', env('PUBLIC_URL', ''), 'https://cms.example.org'),
  app: { keys: env.array('APP_KEYS') },
  // Whether X-Forwarded-For and -Proto are believed: by everybody who asks, so only behind a proxy that sets them.
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  logger: {
    updates: { enabled: false },
    // In production a line for each request is the proxy's business, which writes it for less.
    config: { level: env('LOG_LEVEL', env('NODE_ENV') === 'production' ? 'info' : 'http') },
  },
});
