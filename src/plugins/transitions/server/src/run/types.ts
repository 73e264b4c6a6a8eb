import type { Core } from '@strapi/strapi';

import { schemasOf } from '@guichet/strapi-kit';
import type { EditedType } from '../edits/edited-type';
import { eventNames, type AnnouncedType } from '../schema/announced-type';
import { readTypes } from '../schema/read-types';
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
  const { announced, edited } = readTypes(schemasOf(strapi), models);
  return {
    all: () => announced,
    edited: new Map(edited.map((type) => [type.uid, type])),
    eventNames: () => eventNames(announced, edited),
  };
}
