import { z } from '@strapi/utils';

import type { Schema } from './schemas';

/** Part of an opt-in: an object whose unknown keys are refused with the list of the known ones. */
export function section<T extends z.ZodRawShape>(shape: T) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `there is no key "${issue.keys?.join('", "')}"; use ${known}`
        : `write an object with ${known}`,
  });
}

/** Says where a schema is wrong and how to mend it. Stops the start. */
export type Refusal = new (uid: string, key: string, remedy: string) => Error;

/** The error of a plugin about a section of its own, `pluginOptions.<plugin>`. */
export function optInError(plugin: string): Refusal {
  return class OptInError extends Error {
    constructor(uid: string, key: string, remedy: string) {
      super(`Schema of ${uid}: pluginOptions.${plugin}${key && `.${key}`}: ${remedy}`);
    }
  };
}

/**
 * Reads what a schema says to a plugin, or part of it.
 *
 * @param key that of the part, for errors
 * @throws the plugin's OptInError when a key is unknown, missing or of the wrong shape
 */
export function readSection<T extends z.ZodType>(
  shape: T,
  written: unknown,
  uid: string,
  OptInError: Refusal,
  key = ''
): z.infer<T> {
  const result = shape.safeParse(written);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw new OptInError(uid, [key, ...path].filter((part) => part !== '').join('.'), message);
}

/** What to do about an attribute that an opt-in of a schema names; `null` where it is there and of one of these types. */
export function remedyFor(name: string, types: string[], owner: Schema, schema: Schema): string | null {
  const attribute = owner.attributes[name];
  if (attribute && types.includes(attribute.type)) return null;
  const candidates = Object.keys(owner.attributes).filter((other) =>
    types.includes(owner.attributes[other].type)
  );
  const place = owner === schema ? '' : `${owner.uid}: `;
  const found = attribute ? `"${name}" is of type ${attribute.type}` : `there is no attribute "${name}"`;
  return `${place}${found}; name one of type ${types.join(' or ')} (it has: ${candidates.join(', ') || 'none'})`;
}
