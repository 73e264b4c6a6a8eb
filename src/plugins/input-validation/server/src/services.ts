import type { Core } from '@strapi/strapi';

import { servicesOf } from '@guichet/strapi-kit';
import type { Config } from './config';
import type { GraphqlLimits } from './limits/graphql/operation';
import type { Reads } from './limits/graphql/reads';
import type { Limits } from './limits/limits';

interface Services {
  graphql: GraphqlLimits;
  reads: Reads;
}

/** A service of this plugin, typed. */
export const service = servicesOf<Services>('input-validation');

export function limitsOf(strapi: Core.Strapi): Limits {
  return strapi.config.get<Config>('plugin::input-validation').limits;
}
