import type { Core } from '@strapi/strapi';

import type { Config } from './config';
import { createHealth, type Health } from './health';
import { createOutbox, type Outbox } from './outbox';

interface Services {
  health: Health;
  outbox: Outbox;
}

export const services = { health: createHealth, outbox: createOutbox };

/** A service of this plugin, typed. */
export function service<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  return strapi.plugin('transitions').service(name);
}

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::transitions');
}
