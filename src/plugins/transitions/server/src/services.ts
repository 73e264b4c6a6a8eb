import type { Core } from '@strapi/strapi';

import type { Config } from './config';
import { createHealth, type Health } from './health/health';
import { createOutbox, type Outbox } from './outbox';
import { createLoop, type Loop } from './run/loop';
import { createReconciler, type Reconciler } from './run/reconciler';
import { createTypes, type Types } from './run/types';

interface Services {
  health: Health;
  loop: Loop;
  outbox: Outbox;
  reconciler: Reconciler;
  types: Types;
}

export const services = {
  health: createHealth,
  loop: createLoop,
  outbox: createOutbox,
  reconciler: createReconciler,
  types: createTypes,
};

/** A service of this plugin, typed. */
export function service<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  return strapi.plugin('transitions').service(name);
}

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::transitions');
}
