import type { Core } from '@strapi/strapi';

import type { Config } from '../config';
import { createAudience, type Audience } from '../embargo/audience';
import { createHorizon, type Horizon } from '../horizon/next-change';
import { createLevels, type Levels } from '../levels/levels';
import type { Models } from '../schema/model';
import { createClock, type Clock } from './clock';
import { createModels } from './models';

interface Services {
  audience: Audience;
  clock: Clock;
  horizon: Horizon;
  levels: Levels;
  models: Models;
}

export const services = {
  audience: createAudience,
  clock: createClock,
  horizon: createHorizon,
  levels: createLevels,
  models: createModels,
};

/** A service of this plugin, typed. */
export function service<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  return strapi.plugin('deadlines').service(name);
}

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::deadlines');
}
