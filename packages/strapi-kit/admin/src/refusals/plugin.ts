import type { StrapiApp } from '@strapi/strapi/admin';

import { translations } from '../translations';
import { translateRefusals } from './translate-refusals';

/**
 * The admin part of a plugin that has nothing to show there but its refusals.
 *
 * @param files texts by language, with a key `refusal.<rule>` for each
 */
export function refusalsOnly(plugin: string, files: Record<string, Record<string, string>>) {
  return {
    register: (app: StrapiApp) => translateRefusals(app),
    bootstrap() {},
    registerTrads: translations(plugin, files),
  };
}
