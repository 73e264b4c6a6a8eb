import type { Core } from '@strapi/strapi';

import { type Lifetimes, servicesOf } from '@guichet/strapi-kit';
import type { Config } from './config';
import type { FollowedContent } from './content/follow-content';
import type { Drafts } from './http/drafts';

export interface Services {
  content: FollowedContent;
  lifetimes: Lifetimes;
  drafts: Drafts;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('http-cache');

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::http-cache');
}
