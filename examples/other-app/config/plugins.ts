import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  // The zone of entries that name none.
  deadlines: { config: { timezone: 'Europe/Paris' } },
  // German labels are in the schemas. These are the words that all feeds have.
  feeds: { config: { words: { de: { opens: 'Öffnet', closes: 'Schließt', cutOff: 'Frist' } } } },
  // Only for subscribers on your own machine. Others must have a public HTTPS address.
  webhooks: {
    config: {
      allowHttp: env.bool('WEBHOOKS_ALLOW_HTTP', false),
      allowedHosts: env.array('WEBHOOKS_ALLOWED_HOSTS', []),
    },
  },
});

export default config;
