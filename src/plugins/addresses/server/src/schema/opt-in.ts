import { z } from '@strapi/utils';

import { optInError, readSection, section, type Schema } from '@guichet/strapi-kit';

const ATTRIBUTE = 'name the attribute that holds the slug';
const TITLE = 'name the attribute that slugs are made from';
const SUFFIXES = 'write a list of attributes';

export const shape = section({
  slug: z.string({ error: ATTRIBUTE }).min(1, ATTRIBUTE),
  from: z.string({ error: TITLE }).min(1, TITLE).optional(),
  suffixes: z.array(z.string({ error: SUFFIXES }), { error: SUFFIXES }).default([]),
});

/** A schema's opt-in, by the names of attributes. */
export interface OptIn {
  slug: string;
  /** The attribute that slugs are made from; `null`: they are not generated. */
  from: string | null;
  /** What tells entries with the same title apart: texts, numbers or dates; a date counts with its year. */
  suffixes: string[];
}

/** An error that says where a schema is wrong and how to correct it. Ends the start. */
export class OptInError extends optInError('addresses') {}

const TITLES = ['string', 'text'];
const MARKS = ['string', 'enumeration', 'integer', 'datetime', 'date'];

/**
 * Reads a content type's opt-in; `null` if it does not opt in. Without `from`, slugs are made from the slug's
 * `targetField`.
 *
 * @throws OptInError with schema, key and remedy
 */
export function readOptIn(schema: Schema): OptIn | null {
  const { uid, attributes, pluginOptions, modelType } = schema;
  const written = pluginOptions?.addresses;
  if (written === undefined) return null;
  if (modelType === 'component') {
    throw new OptInError(uid, '', 'components have no addresses; opt in the content type that holds it');
  }
  if (schema.kind === 'singleType') {
    throw new OptInError(uid, '', 'a single type has one entry, which needs no slug; leave the section out');
  }
  const read = readSection(shape, written, uid, OptInError);
  const { slug, suffixes } = read;
  expect(schema, 'slug', slug, ['uid']);
  const from = read.from ?? attributes[slug].targetField ?? null;
  if (from !== null) expect(schema, 'from', from, TITLES);
  suffixes.forEach((name, index) => expect(schema, `suffixes.${index}`, name, MARKS));
  return { slug, from, suffixes };
}

function expect({ uid, attributes }: Schema, key: string, name: string, types: string[]): void {
  if (Object.hasOwn(attributes, name) && types.includes(attributes[name].type)) {
    if (attributes[name].private !== true) return;
    throw new OptInError(
      uid,
      key,
      `"${name}" is private, but the slug is public; make it public, or name another`
    );
  }
  const fitting = Object.keys(attributes).filter((each) => types.includes(attributes[each].type));
  const remedy = `name one of type ${types.join(', ')} (it has: ${fitting.join(', ') || 'none'})`;
  throw new OptInError(uid, key, `"${name}" is not an attribute of type ${types.join(', ')}; ${remedy}`);
}
