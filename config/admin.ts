import type { Core } from '@strapi/strapi';

import { previewSettings } from '../src/preview/settings';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  preview: previewSettings(env),
  flags: { nps: false, promoteEE: false },
});
