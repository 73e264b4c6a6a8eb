import type { Core } from '@strapi/strapi';

import { schemasOf } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';
import { service } from '.';

/**
 * @returns the service `plugin::deadlines.models`: the opt-ins of all schemas, read at the first use
 * @throws OptInError with schema, key and remedy
 */
export function createModels({ strapi }: { strapi: Core.Strapi }): Models {
  return service(strapi, 'opt-ins').read(schemasOf(strapi));
}
