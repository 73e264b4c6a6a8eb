import type { Core } from '@strapi/strapi';

import { contentApiOf, override, type Params, queryParamsOf, schemaFinder } from '@guichet/strapi-kit';
import { refuseField } from '../validation-error';
import { isRecord } from './text';
import { checkParameters } from './check-parameters';

/**
 * Checks parameters at the two places that all of them pass before a query is made: the content API's validation (REST,
 * GraphQL, feeds), and the code that turns parameters into queries (the admin too). At the second place, only the
 * parameters of a request, because the server's own code may use what has no name in a URL.
 */
export function checkReads(strapi: Core.Strapi): void {
  const schemaOf = schemaFinder(strapi);
  const { validate } = contentApiOf(strapi);
  const queryParams = queryParamsOf(strapi);
  override(strapi, 'parameters-checked', validate, {
    query: (query) => async (params, schema, options) => {
      if (schema) checkParameters(schemaOf, schema.uid, params);
      await query(params, schema, options);
    },
    input: (input) => async (data, schema, options) => {
      if (!isRecord(data)) refuseField(['data'], 'is not an object: send attributes with their values');
      await input(data, schema, options);
    },
  });
  override(strapi, 'parameters-checked', queryParams, {
    transform: (transform) => (uid, params) => {
      if (strapi.requestContext.get() && isAsked(params)) checkParameters(schemaOf, uid, params);
      return transform(uid, params);
    },
  });
}

function isAsked(params: Params | undefined): params is Params {
  return typeof params === 'object' && params !== null;
}
