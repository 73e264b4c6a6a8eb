import { z } from '@strapi/utils';

import type { SchemaLike } from '../seam';

const KEYS = 'write an object with slug, from, suffixes';
const ATTRIBUTE = 'name the attribute that holds the slug';
const TITLE = 'name the attribute that slugs are made from';
const SUFFIXES = 'write a list of attributes';

const optIn = z.strictObject(
  {
    slug: z.string({ error: ATTRIBUTE }).min(1, ATTRIBUTE),
    from: z.string({ error: TITLE }).min(1, TITLE).optional(),
    suffixes: z.array(z.string({ error: SUFFIXES }), { error: SUFFIXES }).default([]),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `there is no key "${issue.keys?.join('", "')}"; use slug, from, suffixes`
        : KEYS,
  }
);

/** What a schema says of its slugs, by the names of attributes. */
export interface OptIn {
  slug: string;
  /** What slugs are made from; `null`: nobody makes them. */
  from: string | null;
  /** What tells entries of one title apart: texts, numbers, or date-times, of which the year counts. */
  suffixes: string[];
}

/** Says where a schema is wrong and how to mend it. Stops the start. */
export class OptInError extends Error {
  constructor(uid: string, key: string, remedy: string) {
    super(`Schema of ${uid}: pluginOptions.addresses${key && `.${key}`}: ${remedy}`);
  }
}

const TITLES = ['string', 'text'];
const MARKS = ['string', 'enumeration', 'integer', 'datetime', 'date'];

/**
 * Reads what a content type says of its slugs; `null` when the schema does not opt in. Without `from` they are made from
 * the attribute that the slug's `targetField` names.
 *
 * @throws OptInError naming schema, key and remedy
 */
export function readOptIn(schema: SchemaLike): OptIn | null {
  const { uid, attributes, pluginOptions, modelType } = schema;
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
  const { slug, suffixes } = result.data;
  expect(schema, 'slug', slug, ['uid']);
  const from = result.data.from ?? attributes[slug].targetField ?? null;
  if (from !== null) expect(schema, 'from', from, TITLES);
  suffixes.forEach((name, index) => expect(schema, `suffixes.${index}`, name, MARKS));
  return { slug, from, suffixes };
}

function expect({ uid, attributes }: SchemaLike, key: string, name: string, types: string[]): void {
  if (Object.hasOwn(attributes, name) && types.includes(attributes[name].type)) return;
  const fitting = Object.keys(attributes).filter((each) => types.includes(attributes[each].type));
  const remedy = `name one of type ${types.join(', ')} (it has: ${fitting.join(', ') || 'none'})`;
  throw new OptInError(uid, key, `"${name}" is no attribute of type ${types.join(', ')}; ${remedy}`);
}
