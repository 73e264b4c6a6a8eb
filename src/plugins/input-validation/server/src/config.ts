import { checkUploadOptions, DEFAULT_UPLOADS, type UploadOptions } from './uploads/options';

/** Configuration of the plugin, `config` of its entry in config/plugins. */
export interface Config {
  uploads: UploadOptions;
}

export const config = {
  default: { uploads: DEFAULT_UPLOADS } satisfies Config,

  validator({ uploads }: Config): void {
    checkUploadOptions(uploads);
  },
};
