import type { Core } from '@strapi/strapi';
import type { errors } from '@strapi/utils';

import { limitsOf } from '../../services';
import { expectWithin } from '../exceeded';
import type { GraphqlRequest } from './apollo';
import { graphqlRefusal } from './limit-operations';

export type Reads = ReturnType<typeof createReads>;

/**
 * Ends an operation that reads too much. GraphQL reads the relations and components of each entry of a list separately,
 * so the number of reads depends on the content and not only on the document.
 */
export function createReads({ strapi }: { strapi: Core.Strapi }) {
  const limits = limitsOf(strapi);
  const readsOf = new WeakMap<object, number>();
  const refusals = new WeakMap<object, errors.ValidationError>();

  const count = () => {
    const request = strapi.requestContext.get();
    const before = request && readsOf.get(request);
    if (request === undefined || before === undefined) return;
    readsOf.set(request, before + 1);
    try {
      expectWithin(limits, 'graphql', { reads: before + 1 });
    } catch (error) {
      refusals.set(request, error as errors.ValidationError);
      throw error;
    }
  };

  return {
    /** Counts every read of the database. */
    subscriber: { beforeFindOne: count, beforeFindMany: count, beforeCount: count },

    hooks: {
      async didResolveOperation({ contextValue: { koaContext } }: GraphqlRequest) {
        readsOf.set(koaContext, 0);
      },
      /** Once the limit is exceeded, nothing else is started, because there may be thousands of fields left. */
      async executionDidStart({ contextValue: { koaContext } }: GraphqlRequest) {
        return {
          willResolveField() {
            const refusal = refusals.get(koaContext);
            if (refusal) throw refusal;
          },
        };
      },
      /** One error, instead of half an answer and an error for each field that could not be read any more. */
      async willSendResponse({ contextValue: { koaContext }, response }: GraphqlRequest) {
        const refusal = refusals.get(koaContext);
        if (!refusal) return;
        response.http.status = 400;
        response.body = { kind: 'single', singleResult: graphqlRefusal(refusal) };
      },
    },
  };
}
