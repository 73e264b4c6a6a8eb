import type { Core } from '@strapi/strapi';

/** The plugin's configuration: `config` of its entry in config/plugins. */
export interface Config {
  /** How long work in progress may take after the process was told to end, in seconds. */
  shutdownTimeout: number;
  /** How long connections are still accepted after that, in seconds: for a load balancer that polls `/_ready`. */
  shutdownDelay: number;
  /** The token for `/metrics`; without one there are no metrics. */
  metricsToken: string;
}

const SHORTEST_TOKEN = 16;

export const config = {
  default: (): Config => ({ shutdownTimeout: 25, shutdownDelay: 0, metricsToken: '' }),

  validator({ shutdownTimeout, shutdownDelay, metricsToken }: Config): void {
    if (!(shutdownTimeout > 0)) {
      throw new Error(`operations: shutdownTimeout is ${shutdownTimeout}: write seconds above zero`);
    }
    if (!(shutdownDelay >= 0 && shutdownDelay < shutdownTimeout)) {
      throw new Error(
        `operations: shutdownDelay is ${shutdownDelay}: write seconds, fewer than the ${shutdownTimeout} of shutdownTimeout`
      );
    }
    if (metricsToken !== '' && metricsToken.length < SHORTEST_TOKEN) {
      throw new Error(
        `operations: metricsToken has ${metricsToken.length} characters: write at least ${SHORTEST_TOKEN}, or none to switch /metrics off`
      );
    }
  },
};

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::operations');
}
