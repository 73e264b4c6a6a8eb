import type { Core } from '@strapi/strapi';

import { uploadSettings } from '../src/media/store';

/** They come before those that take part in writes, whose work they surround. */
const writing = (env: Core.Config.Shared.ConfigParams['env']) => ({
  'concurrent-writes': {
    enabled: true,
    resolve: './src/plugins/concurrent-writes',
    config: { longestWait: env.int('WRITES_LONGEST_WAIT', 30_000) },
  },
  addresses: { enabled: true, resolve: './src/plugins/addresses' },
});

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  upload: uploadSettings(env),
  graphql: { config: { landingPage: false, depthLimit: 10, defaultLimit: 25, maxLimit: 100 } },
  ...writing(env),
  'input-validation': { enabled: true, resolve: './src/plugins/input-validation' },
  deadlines: {
    // Off only to measure what it costs: the content types then have no state.
    enabled: env.bool('DEADLINES_ENABLED', true),
    resolve: './src/plugins/deadlines',
    config: { timezone: env('DEADLINES_TIMEZONE', 'Europe/Paris') },
  },
  'http-cache': {
    enabled: true,
    resolve: './src/plugins/http-cache',
    config: { keep: env.bool('HTTP_CACHE_ENABLED', true), maxAge: env.int('HTTP_CACHE_MAX_AGE', 60) },
  },
  transitions: {
    // States are what it announces.
    enabled: env.bool('DEADLINES_ENABLED', true),
    resolve: './src/plugins/transitions',
    config: { run: env.bool('TRANSITIONS_RUN', true) },
  },
  webhooks: {
    // They deliver what is announced.
    enabled: env.bool('DEADLINES_ENABLED', true),
    resolve: './src/plugins/webhooks',
    config: {
      run: env.bool('WEBHOOKS_RUN', true),
      allowHttp: env.bool('WEBHOOKS_ALLOW_HTTP', false),
      allowedHosts: env.array('WEBHOOKS_ALLOWED_HOSTS', []).filter(Boolean),
    },
  },
  // Off only to measure what it saves: the answers are the same.
  'lean-reads': { enabled: env.bool('LEAN_READS_ENABLED', true), resolve: './src/plugins/lean-reads' },
  describe: { enabled: true, resolve: './src/plugins/describe' },
  feeds: {
    enabled: true,
    resolve: './src/plugins/feeds',
    config: { pages: env('SITE_URL', '') },
  },
  importer: { enabled: true, resolve: './src/plugins/importer' },
});
