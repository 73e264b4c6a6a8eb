module.exports = ({ env }) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  'strapi-cache': {
    enabled: env.bool('STRAPI_CACHE_ENABLED', false),
    // Its defaults, except for a size that holds every answer of the comparison.
    config: { max: 100_000, size: 1024 ** 3 },
  },
});
