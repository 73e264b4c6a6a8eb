import type { Core } from '@strapi/strapi';

import { securityMiddleware } from '../src/media/store';

export default ({ env }: Core.Config.Shared.ConfigParams) => [
  // Before the cache, which answers by itself what it has kept. See src/http/cors.ts.
  'strapi::cors',
  'plugin::http-cache.respond',
  'strapi::logger',
  'strapi::errors',
  // Turns errors that the request caused into a 4xx before the one above logs them and answers 500.
  'plugin::input-validation.errors',
  securityMiddleware(env),
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'plugin::input-validation.limits',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
