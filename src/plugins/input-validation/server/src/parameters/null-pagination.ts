import type { Core } from '@strapi/strapi';

import { expectFunctions, type Params } from '../seam';

/**
 * Takes `pagination: null` for none, as `filters: null` is taken: clients send it where they were given none, and
 * Strapi's builders look into it. Has to run before the GraphQL plugin starts.
 */
export function allowNullPagination(strapi: Core.Strapi): void {
  const utils: Builders | undefined = strapi.plugin('graphql')?.service('builders').utils;
  if (!utils) return;
  const { transformArgs } = utils;
  expectFunctions({ 'builders.utils.transformArgs of the plugin graphql': transformArgs });
  utils.transformArgs = (args, options) =>
    transformArgs({ ...args, pagination: args.pagination ?? undefined }, options);
}

interface Builders {
  transformArgs: (args: Params, options: object) => Params;
}
