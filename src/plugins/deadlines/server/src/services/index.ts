import type { Core } from '@strapi/strapi';

import { servicesOf } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';
import type { Config } from '../config';
import type { Drafts } from '../drafts/drafts';
import type { Visibility } from '../embargo/visibility';
import type { Explanations } from '../explain/explanations';
import type { NextChange } from '../next-change/next-change';
import type { Levels } from '../levels/levels';
import type { Labels } from '../schema/read-labels';
import type { RecordedChanges } from '../write/recorded-changes';
import type { Clock } from './clock';
import type { OptIns } from './opt-ins';
import type { SelectedFields } from './selected-fields';

export interface Services {
  visibility: Visibility;
  clock: Clock;
  drafts: Drafts;
  explanations: Explanations;
  'next-change': NextChange;
  labels: Labels;
  levels: Levels;
  models: Models;
  'opt-ins': OptIns;
  'recorded-changes': RecordedChanges;
  selection: SelectedFields;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('deadlines');

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::deadlines');
}
