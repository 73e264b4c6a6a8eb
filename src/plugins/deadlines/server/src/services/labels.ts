import type { Core } from '@strapi/strapi';

import { schemasOf } from '@guichet/strapi-kit';
import { service } from '.';
import { type Labels, readLabels } from '../schema/read-labels';

/**
 * @returns the service `plugin::deadlines.labels`: the labels in the opt-ins of all schemas, read at the first use
 * @throws OptInError with schema, key and remedy
 */
export function createLabels({ strapi }: { strapi: Core.Strapi }): Labels {
  return readLabels(schemasOf(strapi), service(strapi, 'models'));
}
