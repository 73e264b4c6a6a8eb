import type { Core } from '@strapi/strapi';

/** Configuration of the plugin, `config` of its entry in config/plugins. */
export interface Config {
  /** ms that somebody waits for their turn to write; then they are told to try again. */
  longestWait: number;
}

export const config = {
  default: (): Config => ({ longestWait: 30_000 }),

  validator({ longestWait }: Config): void {
    if (!Number.isInteger(longestWait) || longestWait < 1) {
      throw new Error(
        `concurrent-writes: longestWait is ${longestWait}: write a whole number of ms above zero`
      );
    }
  },
};

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::concurrent-writes');
}
