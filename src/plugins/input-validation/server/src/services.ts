import type { Core } from '@strapi/strapi';

import type { Config } from './config';
import { createGraphqlLimits, type GraphqlLimits } from './limits/graphql/operation';
import { createReads } from './limits/graphql/reads';
import type { Limits } from './limits/limits';

interface Services {
  graphql: GraphqlLimits;
  reads: ReturnType<typeof createReads>;
}

export const services = { graphql: createGraphqlLimits, reads: createReads };

/** A service of this plugin, typed. */
export function service<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  return strapi.plugin('input-validation').service(name);
}

export function limitsOf(strapi: Core.Strapi): Limits {
  return strapi.config.get<Config>('plugin::input-validation').limits;
}
