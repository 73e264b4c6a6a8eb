import type { Core } from '@strapi/strapi';

import { securityMiddleware } from '../src/media/store';

export default ({ env }: Core.Config.Shared.ConfigParams) => [
  // Before the cache: its headers differ from one site to the next.
  'strapi::cors',
  'plugin::http-cache.respond',
  'strapi::logger',
  'strapi::errors',
  securityMiddleware(env),
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'plugin::input-validation.limits',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
