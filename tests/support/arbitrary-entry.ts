import fc, { type Arbitrary } from 'fast-check';

import type { Schema } from './stock';

type Schemas = Map<string, Schema>;

const DEEPEST = 3;
const scalar = fc.constantFrom<unknown>(null, '', 'text', 0, 1.5, true, [1, { a: 1 }], {
  json: { password: 'x' },
});

/**
 * Entries of a type as a read may return them, with everything that they refer to populated, and a key that is not an
 * attribute.
 */
export function arbitraryEntry(schemas: Schemas, schema: Schema, depth = 0): Arbitrary<object> {
  const attributes = Object.entries(schema.attributes).map(([name, attribute]) => [
    name,
    arbitraryValue(schemas, attribute, depth),
  ]);
  const other = { id: fc.nat(), documentId: fc.string(), extra: scalar };
  return fc.record(
    { ...other, ...Object.fromEntries(attributes) },
    { requiredKeys: [], noNullPrototype: true }
  );
}

function arbitraryValue(
  schemas: Schemas,
  attribute: Schema['attributes'][string],
  depth: number
): Arbitrary<unknown> {
  const entryOf = (uid: unknown, extra: object = {}): Arbitrary<unknown> => {
    const schema = schemas.get(uid as string);
    if (!schema || depth === DEEPEST) return fc.constant({ id: 1, ...extra });
    return arbitraryEntry(schemas, schema, depth + 1).map((entry) => ({ ...entry, ...extra }));
  };
  const { relation, target, component, components } = attribute;
  switch (attribute.type) {
    case 'relation':
      return relationTo(entryOf, schemas, String(relation), target);
    case 'media':
      return oneOrMany(entryOf('plugin::upload.file'));
    case 'component':
      return oneOrMany(entryOf(component));
    case 'dynamiczone': {
      const each = (components as string[]).map((uid) => entryOf(uid, { __component: uid }));
      return fc.array(fc.oneof(fc.constant(null), ...each), { maxLength: 3 });
    }
    default:
      return scalar;
  }
}

function relationTo(
  entryOf: (uid: unknown, extra?: object) => Arbitrary<unknown>,
  schemas: Schemas,
  relation: string,
  target: unknown
): Arbitrary<unknown> {
  if (!relation.startsWith('morphTo')) return fc.oneof(oneOrMany(entryOf(target)), fc.constant({ count: 2 }));
  const types = [...schemas.keys()].filter((uid) => uid.includes('::'));
  const any = fc.constantFrom(...types).chain((__type) => entryOf(__type, { __type }));
  return oneOrMany(any);
}

function oneOrMany(one: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.oneof(fc.constant(null), one, fc.array(one, { maxLength: 2 }));
}
