import type { Core } from '@strapi/strapi';

import { checkLimits, LIMITS, type Limits } from './limits/limits';
import { checkUploadOptions, DEFAULT_UPLOADS, type UploadOptions } from './uploads/options';

/** Configuration of the plugin, `config` of its entry in config/plugins. */
export interface Config {
  limits: Limits;
  uploads: UploadOptions;
}

export const config = {
  default: { limits: LIMITS, uploads: DEFAULT_UPLOADS } satisfies Config,

  validator({ limits, uploads }: Config): void {
    checkLimits(limits);
    checkUploadOptions(uploads);
  },
};

export function uploadOptions(strapi: Core.Strapi): UploadOptions {
  return strapi.config.get('plugin::input-validation.uploads');
}
