import { z } from '@strapi/utils';

import type { Schema } from './schemas';

/** Part of an opt-in: an object. The error for an unknown key lists the known ones. See docs/glossary.md#words. */
export function section<T extends z.ZodRawShape>(shape: T) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `there is no key "${issue.keys?.join('", "')}"; use ${known}`
        : `write an object with ${known}`,
  });
}

const BY_LANGUAGE =
  'write texts by language, each language by its BCP 47 tag, for example { "en": "Open", "pt-BR": "Aberto" }';

/** Part of an opt-in: a text in one or more languages. */
export function translations() {
  const text = z.string({ error: BY_LANGUAGE }).trim().min(1, BY_LANGUAGE);
  return z
    .record(z.string().refine(isLanguageTag), text, { error: BY_LANGUAGE })
    .refine((texts) => Object.keys(texts).length > 0, BY_LANGUAGE);
}

/** Whether a text has the form of a language tag. BCP 47 */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** An error that says where a schema is wrong and how to correct it. Ends the start. */
export type OptInErrorClass = new (uid: string, key: string, remedy: string) => Error;

/** The error of a plugin for its own section, `pluginOptions.<plugin>`. */
export function optInError(plugin: string): OptInErrorClass {
  return class OptInError extends Error {
    constructor(uid: string, key: string, remedy: string) {
      super(`Schema of ${uid}: pluginOptions.${plugin}${key && `.${key}`}: ${remedy}`);
    }
  };
}

/**
 * Reads a plugin's section of a schema, or part of it.
 *
 * @param key the key of the part, for errors
 * @throws the plugin's OptInError if a key is unknown, missing or of the wrong shape
 */
export function readSection<T extends z.ZodType>(
  shape: T,
  written: unknown,
  uid: string,
  OptInError: OptInErrorClass,
  key = ''
): z.infer<T> {
  const result = shape.safeParse(written);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw new OptInError(uid, [key, ...path].filter((part) => part !== '').join('.'), message);
}

/** The remedy for an attribute that an opt-in names; `null` if it exists and has one of these types. */
export function remedyFor(name: string, types: string[], owner: Schema, schema: Schema): string | null {
  const attribute = Object.hasOwn(owner.attributes, name) ? owner.attributes[name] : undefined;
  if (attribute && types.includes(attribute.type)) return null;
  const candidates = Object.keys(owner.attributes).filter((other) =>
    types.includes(owner.attributes[other].type)
  );
  const place = owner === schema ? '' : `${owner.uid}: `;
  const found = attribute ? `"${name}" is of type ${attribute.type}` : `there is no attribute "${name}"`;
  return `${place}${found}; name one of type ${types.join(' or ')} (it has: ${candidates.join(', ') || 'none'})`;
}
