import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { service } from '../services';

const APOLLO = 'plugin::graphql.apolloServer';

interface Operation {
  operation: { operation: string };
}

/** Refuses GraphQL's mutations as of another instant (400). Has to run before the GraphQL plugin starts. */
export function refuseMutationsAsOf(strapi: Core.Strapi): void {
  if (!strapi.plugin('graphql')) return;
  const didResolveOperation = async ({ operation: { operation } }: Operation) => {
    if (operation !== 'mutation' || !service(strapi, 'clock').isPreview()) return;
    const refusal = new errors.ValidationError(
      'mutation with at: nothing can be written as of another instant; leave at out'
    );
    throw Object.assign(refusal, { extensions: { http: { status: 400 } } });
  };
  const configured = strapi.config.get<{ plugins?: object[] }>(APOLLO, {});
  const plugins = [...(configured.plugins ?? []), { requestDidStart: async () => ({ didResolveOperation }) }];
  strapi.config.set(APOLLO, { ...configured, plugins });
}
