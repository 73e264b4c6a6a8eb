import type { Schema } from '@guichet/strapi-kit';
import type { Models } from '@guichet/time';
import { withoutComputed } from '../schema/leftovers';
import { readLabels } from '../schema/read-labels';
import { readModels } from '../schema/read-models';

/** The service `plugin::deadlines.opt-ins`, for those who read schemas that are not in use yet. */
export interface OptIns {
  /**
   * Reads the opt-ins of all schemas. An opt-in cannot name a computed attribute, whether or not a file has it.
   *
   * @throws OptInError with schema, key and remedy
   */
  read: (schemas: Schema[]) => Models;
}

export function createOptIns(): OptIns {
  return {
    read: (schemas) => {
      const written = schemas.map(withoutComputed);
      const models = readModels(written);
      readLabels(written, models);
      return models;
    },
  };
}
