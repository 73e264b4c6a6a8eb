import type { Core } from '@strapi/strapi';

import { schemasOf } from '@guichet/strapi-kit';
import { readEditedTypes, type EditedType } from '../edits/edited-type';
import { eventNames, readAnnouncedTypes, type AnnouncedType } from '../schema/announced-type';
import { deadlines } from '../partners';

/** What is announced. */
export interface Types {
  /** Types that announce transitions. */
  all: () => AnnouncedType[];
  /** Types that announce edits, by uid. */
  edited: Map<string, EditedType>;
  /** The names of all events that can be announced, sorted. */
  eventNames: () => string[];
}

/**
 * @returns the service `plugin::transitions.types`: what the schemas opted into, read at the first use
 * @throws OptInError naming schema, key and remedy
 */
export function createTypes({ strapi }: { strapi: Core.Strapi }): Types {
  const models = deadlines(strapi, 'models');
  const types = readAnnouncedTypes(schemasOf(strapi), models);
  const edited = readEditedTypes(schemasOf(strapi), models);
  return {
    all: () => types,
    edited: new Map(edited.map((type) => [type.uid, type])),
    eventNames: () => eventNames(types, edited),
  };
}
