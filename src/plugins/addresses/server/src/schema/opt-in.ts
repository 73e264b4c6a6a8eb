import { z } from '@strapi/utils';

import type { SchemaLike } from '../seam';

const KEYS = 'write an object with slug';
const ATTRIBUTE = 'name the attribute that holds the slug';

const optIn = z.strictObject(
  { slug: z.string({ error: ATTRIBUTE }).min(1, ATTRIBUTE) },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `there is no key "${issue.keys?.join('", "')}"; use slug` : KEYS,
  }
);

/** Says where a schema is wrong and how to mend it. Stops the start. */
export class OptInError extends Error {
  constructor(uid: string, key: string, remedy: string) {
    super(`Schema of ${uid}: pluginOptions.addresses${key && `.${key}`}: ${remedy}`);
  }
}

/**
 * Reads which attribute holds the slug of a content type; `null` when the schema does not opt in.
 *
 * @throws OptInError naming schema, key and remedy
 */
export function slugAttribute({ uid, attributes, pluginOptions, modelType }: SchemaLike): string | null {
  const written = pluginOptions?.addresses;
  if (written === undefined) return null;
  if (modelType === 'component') {
    throw new OptInError(uid, '', 'components have no addresses; opt in the content type that holds it');
  }
  const result = optIn.safeParse(written);
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw new OptInError(uid, path.join('.'), message);
  }
  const { slug } = result.data;
  if (attributes[slug]?.type === 'uid') return slug;
  const uids = Object.keys(attributes).filter((name) => attributes[name].type === 'uid');
  const remedy = `name one of type uid (it has: ${uids.join(', ') || 'none'})`;
  throw new OptInError(uid, 'slug', `"${slug}" is no attribute of type uid; ${remedy}`);
}
