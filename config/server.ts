import type { Core } from '@strapi/strapi';

import { expectUrl } from '../src/settings/expect-url';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  // The public URL, for links to itself in feeds, and for the admin.
  url: expectUrl('PUBLIC_URL', env('PUBLIC_URL', ''), 'https://cms.example.org'),
  app: { keys: env.array('APP_KEYS') },
  // Whether to trust X-Forwarded-For and -Proto. Anybody can send these, so only behind a proxy that sets them.
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  logger: {
    updates: { enabled: false },
    // In production, the proxy logs each request, and more cheaply.
    config: { level: env('LOG_LEVEL', env('NODE_ENV') === 'production' ? 'info' : 'http') },
  },
});
