import type { Core } from '@strapi/strapi';

import { readModels } from '../schema/read-models';
import type { Models } from '../schema/model';
import { schemasOf } from '../strapi-seam';

/**
 * @returns the service `plugin::deadlines.models`: what the schemas opted into, read at the first use
 * @throws OptInError naming schema, key and remedy
 */
export function createModels({ strapi }: { strapi: Core.Strapi }): Models {
  return readModels(schemasOf(strapi));
}
