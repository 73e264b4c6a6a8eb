export default [
  // Before the cache: its headers differ from one site to the next.
  'strapi::cors',
  'plugin::http-cache.respond',
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
