import type { Core } from '@strapi/strapi';

import { servicesOf } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';
import type { Config } from '../config';
import type { Drafts } from '../drafts/drafts';
import type { Audience } from '../embargo/audience';
import type { Horizon } from '../horizon/next-change';
import type { Levels } from '../levels/levels';
import type { Clock } from './clock';
import type { Selection } from './selection';

export interface Services {
  audience: Audience;
  clock: Clock;
  drafts: Drafts;
  horizon: Horizon;
  levels: Levels;
  models: Models;
  selection: Selection;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('deadlines');

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::deadlines');
}
