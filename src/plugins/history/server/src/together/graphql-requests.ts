import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { beforeOperations, type KoaContext } from '@guichet/strapi-kit';

/** What the requests do that are about one entry, because they have one field. */
const single = new WeakMap<object, string>();

/**
 * Refuses `If-Match` with several mutations (400), before the first of them: the header could be about any. Must run before
 * the GraphQL plugin starts.
 */
export function readOperations(strapi: Core.Strapi): void {
  beforeOperations(strapi, ({ operation: { operation, selectionSet } }) => {
    const request = strapi.requestContext.get() as KoaContext | undefined;
    const [{ kind }, ...others] = selectionSet.selections;
    if (!request) return;
    if (kind === 'Field' && others.length === 0) single.set(request, operation);
    else if (operation === 'mutation' && request.headers['if-match'] !== undefined) {
      const refusal = new errors.ValidationError(
        'If-Match with several mutations: it is about one entry. Send each mutation in a request of its own'
      );
      throw Object.assign(refusal, { extensions: { http: { status: 400 } } });
    }
  });
}

/** `query` or `mutation` for a GraphQL request that is about one entry, `undefined` for any other. */
export function singleOperation(request: object): string | undefined {
  return single.get(request);
}
