import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  graphql: { config: { landingPage: false } },
  deadlines: {
    enabled: true,
    resolve: './src/plugins/deadlines',
    config: { timezone: 'Europe/Paris' },
  },
  importer: { enabled: true, resolve: './src/plugins/importer' },
});
