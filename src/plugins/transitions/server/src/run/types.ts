import type { Core } from '@strapi/strapi';

import { eventNames, readAnnouncedTypes, type AnnouncedType } from '../schema/announced-type';
import { deadlines, schemasOf } from '../seam';

/** What is announced. */
export interface Types {
  all: () => AnnouncedType[];
  /** The names of all events that may be announced, sorted. */
  eventNames: () => string[];
}

/**
 * @returns the service `plugin::transitions.types`: what the schemas opted into, read at the first use
 * @throws OptInError naming schema, key and remedy
 */
export function createTypes({ strapi }: { strapi: Core.Strapi }): Types {
  const types = readAnnouncedTypes(schemasOf(strapi), deadlines(strapi, 'models'));
  return { all: () => types, eventNames: () => eventNames(types) };
}
