import type { Core } from '@strapi/strapi';

/** Configuration of the plugin, `config` of its entry in config/plugins. Durations are in ms unless they say otherwise. */
export interface Config {
  /** Whether this instance sends. If not, other instances do. */
  run: boolean;
  /** Whether subscribers may be reached without encryption. */
  allowHttp: boolean;
  /** Subscribers, `host` or `host:port`, that may have an address that is not public. */
  allowedHosts: string[];
  /** How long one attempt may take, from the DNS lookup to the last byte read. */
  timeout: number;
  /** How long a message is retried. */
  giveUpAfter: number;
  /** How many messages are in flight to one subscriber at a time, from one instance. */
  inFlight: number;
  /** How long the log of deliveries is kept, in days. */
  keepDays: number;
  /** How long the old secret also signs after it was replaced. */
  secretOverlap: number;
}

const HOUR = 3_600_000;

export const config = {
  default: (): Config => ({
    run: true,
    allowHttp: false,
    allowedHosts: [],
    timeout: 10_000,
    giveUpAfter: 72 * HOUR,
    inFlight: 4,
    keepDays: 30,
    secretOverlap: 24 * HOUR,
  }),

  validator(values: Config): void {
    for (const name of ['run', 'allowHttp'] as const) {
      if (typeof values[name] !== 'boolean') throw mistake(name, values[name], 'write true or false');
    }
    for (const name of ['timeout', 'giveUpAfter', 'inFlight', 'keepDays', 'secretOverlap'] as const) {
      const value = values[name];
      if (!Number.isSafeInteger(value) || value < 1)
        throw mistake(name, value, 'write a whole number above zero');
    }
    const wrong = values.allowedHosts.find((host) => !/^[^\s/@]+$/.test(host));
    if (wrong !== undefined)
      throw mistake('allowedHosts', wrong, 'write host or host:port, such as hooks.intern:8443');
  },
};

function mistake(name: keyof Config, value: unknown, remedy: string): Error {
  return new Error(`webhooks: ${name} is ${JSON.stringify(value)}: ${remedy}`);
}

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::webhooks');
}
