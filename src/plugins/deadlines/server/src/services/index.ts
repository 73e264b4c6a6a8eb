import type { Core } from '@strapi/strapi';

import type { Config } from '../config';
import { createDrafts, type Drafts } from '../drafts/drafts';
import { createAudience, type Audience } from '../embargo/audience';
import { createHorizon, type Horizon } from '../horizon/next-change';
import { createLevels, type Levels } from '../levels/levels';
import type { Models } from '../schema/model';
import { createClock, type Clock } from './clock';
import { createModels } from './models';
import { createSelection, type Selection } from './selection';

interface Services {
  audience: Audience;
  clock: Clock;
  drafts: Drafts;
  horizon: Horizon;
  levels: Levels;
  models: Models;
  selection: Selection;
}

export const services = {
  audience: createAudience,
  clock: createClock,
  drafts: createDrafts,
  horizon: createHorizon,
  levels: createLevels,
  models: createModels,
  selection: createSelection,
};

/** A service of this plugin, typed. */
export function service<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  return strapi.plugin('deadlines').service(name);
}

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::deadlines');
}
