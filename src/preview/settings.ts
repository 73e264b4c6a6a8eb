import type { Core } from '@strapi/strapi';

import { readTemplate } from '@guichet/strapi-plugin-feeds';
import { createHandler } from './handler';

type Env = Core.Config.Shared.ConfigParams['env'];

/**
 * The settings of Strapi's preview, which shows an entry on the site: off without `PREVIEW_URL`.
 *
 * @throws Error if it is not a template of URLs
 */
export function previewSettings(env: Env) {
  const text = env('PREVIEW_URL', '');
  // Set to false rather than left out: Strapi would otherwise invite every editor to configure it.
  if (!text) return { enabled: false };
  const template = readTemplate('PREVIEW_URL', text);
  return { enabled: true, config: { allowedOrigins: [template.origin], handler: createHandler(template) } };
}
