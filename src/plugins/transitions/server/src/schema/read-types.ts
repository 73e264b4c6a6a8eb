import type { Schema } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';
import { readEditedTypes, type EditedType } from '../edits/edited-type';
import { readAnnouncedTypes, type AnnouncedType } from './announced-type';
import { refuseRepeatedEvents } from './repeated-events';

/** What is announced. */
export interface ReadTypes {
  announced: AnnouncedType[];
  edited: EditedType[];
}

/**
 * Reads what all schemas opted into.
 *
 * @param models what they opted into of `deadlines`
 * @throws OptInError naming schema, key and remedy
 */
export function readTypes(schemas: Schema[], models: Models): ReadTypes {
  const types = { announced: readAnnouncedTypes(schemas, models), edited: readEditedTypes(schemas, models) };
  refuseRepeatedEvents(schemas);
  return types;
}
