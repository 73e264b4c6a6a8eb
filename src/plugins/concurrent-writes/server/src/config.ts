import type { Core } from '@strapi/strapi';

/** The plugin's configuration: `config` of its entry in config/plugins. */
export interface Config {
  /** How long (ms) a write waits for its turn. After that its caller is told to try again. */
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
