import type { Core } from '@strapi/strapi';

import { uploadSettings } from '../src/media/store';
import { renamedSwitch } from '../src/settings/renamed';

type Env = Core.Config.Shared.ConfigParams['env'];

const stock = (env: Env) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  upload: uploadSettings(env),
  graphql: {
    config: {
      landingPage: false,
      defaultLimit: 25,
      maxLimit: 100,
      // Set for the whole content API in src/http/cors.ts.
      apolloServer: { cors: false },
    },
  },
});

const protection = (env: Env) => ({
  operations: {
    enabled: true,
    config: {
      shutdownTimeout: env.float('SHUTDOWN_TIMEOUT', 25),
      shutdownDelay: env.float('SHUTDOWN_DELAY', 0),
      metricsToken: env('METRICS_TOKEN', ''),
    },
  },
  'concurrent-writes': {
    enabled: true,
    config: { longestWait: env.int('WRITES_LONGEST_WAIT', 30_000) },
  },
  addresses: { enabled: true },
  'input-validation': {
    enabled: true,
    config: { uploads: { maxBytes: env.int('UPLOAD_MAX_MEGABYTES', 100) * 1024 * 1024 } },
  },
});

const content = (env: Env) => ({
  deadlines: {
    // Only switched off to measure its cost: content types then have no states.
    enabled: env.bool('DEADLINES_ENABLED', true),
    // The guides for editors, which scripts/guides.mjs writes into public/.
    config: {
      timezone: env('DEADLINES_TIMEZONE', 'Europe/Paris'),
      help: '/guides/{language}/{guide}.html',
    },
  },
  'http-cache': {
    enabled: true,
    config: { keep: env.bool('HTTP_CACHE_ENABLED', true), maxAge: env.int('HTTP_CACHE_MAX_AGE', 60) },
  },
});

const interfaces = (env: Env) => ({
  transitions: {
    // It announces states.
    enabled: env.bool('DEADLINES_ENABLED', true),
    config: { run: env.bool('TRANSITIONS_RUN', true) },
  },
  webhooks: {
    // It delivers announcements.
    enabled: env.bool('DEADLINES_ENABLED', true),
    config: {
      run: env.bool('WEBHOOKS_RUN', true),
      allowHttp: env.bool('WEBHOOKS_ALLOW_HTTP', false),
      allowedHosts: env.array('WEBHOOKS_ALLOWED_HOSTS', []).filter(Boolean),
    },
  },
  // Only switched off to measure its effect: the answers are the same.
  'read-optimizations': {
    enabled: renamedSwitch(env, 'READ_OPTIMIZATIONS_ENABLED', 'LEAN_READS_ENABLED', true),
  },
  openapi: { enabled: true },
  feeds: {
    enabled: true,
    config: { pages: env('SITE_URL', '') },
  },
  importer: { enabled: true },
  history: {
    // Only switched off to measure its cost: nothing is recorded then.
    enabled: env.bool('HISTORY_ENABLED', true),
    config: { journalKeep: env('HISTORY_JOURNAL_KEEP', '10y') },
  },
  links: { enabled: true },
  'localized-components': { enabled: true },
});

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  ...stock(env),
  ...protection(env),
  ...content(env),
  ...interfaces(env),
});
