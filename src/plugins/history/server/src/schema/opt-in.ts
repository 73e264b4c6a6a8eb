import { z } from '@strapi/utils';

import { optInError, readSection, section, type Schema } from '@guichet/strapi-kit';

const KEEP = 'write how long versions are kept: a whole number and d, w, m or y, for example "2y"';
const VERSIONS = 'write how many versions of an entry are kept in each locale: a whole number from 2';

export const shape = section({
  keep: z
    .string({ error: KEEP })
    .regex(/^[1-9]\d{0,3}[dwmy]$/, KEEP)
    .default('2y'),
  versions: z.int({ error: VERSIONS }).min(2, VERSIONS).default(200),
});

/** How long the versions of a type are kept. What is newer than `keep` goes too if there are more than `versions`. */
export interface OptIn {
  keep: string;
  versions: number;
}

/** An error that says where a schema is wrong and how to correct it. Ends the start. */
export class OptInError extends optInError('history') {}

/**
 * Reads a content type's opt-in; `null` if it does not opt in.
 *
 * @throws OptInError with schema, key and remedy
 */
export function readOptIn({ uid, pluginOptions, modelType }: Schema): OptIn | null {
  const written = pluginOptions?.history;
  if (written === undefined) return null;
  if (modelType === 'component') {
    throw new OptInError(uid, '', 'components have no versions; opt in the content type that holds it');
  }
  return readSection(shape, written, uid, OptInError);
}
