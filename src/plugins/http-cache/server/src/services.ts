import type { Core } from '@strapi/strapi';

import type { Config } from './config';
import { followContent, type FollowedContent } from './content/follow-content';
import { createDrafts, type Drafts } from './http/drafts';

interface Services {
  content: FollowedContent;
  drafts: Drafts;
}

export const services = { content: followContent, drafts: createDrafts };

/** A service of this plugin, typed. */
export function service<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  return strapi.plugin('http-cache').service(name);
}

export function pluginConfig(strapi: Core.Strapi): Config {
  return strapi.config.get('plugin::http-cache');
}
