import type { Core } from '@strapi/strapi';

import { createSender, type Sender } from './sending/sender';

interface Services {
  sender: Sender;
}

export const services = { sender: createSender };

/** A service of this plugin, typed. */
export function service<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  return strapi.plugin('webhooks').service(name);
}
