import type { Core } from '@strapi/strapi';

import { type Explainer, servicesOf } from '@guichet/strapi-kit';
import type { Config } from './config';
import type { Health } from './health/health';
import type { Outbox } from './outbox';
import type { Loop } from './run/loop';
import type { Reconciler } from './run/reconciler';
import type { Types } from './run/types';

export interface Services {
  explain: Explainer;
  health: Health;
  loop: Loop;
  outbox: Outbox;
  reconciler: Reconciler;
  types: Types;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('transitions');

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::transitions');
}
