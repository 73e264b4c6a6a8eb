import type { Core, UID } from '@strapi/strapi';
import fc, { type Arbitrary } from 'fast-check';

interface Attribute {
  type: string;
  target?: string;
  component?: string;
  writable?: boolean;
  relation?: string;
}

type Filter = Record<string, unknown>;

const DEEPEST = 2;
const TEXTS = ['string', 'text', 'richtext', 'uid', 'email', 'enumeration'];
/** Strapi's attributes of every entry. Filters on them distinguish few entries. */
const STRAPIS = [
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
];
const INSTANTS = ['nextTransitionAt', 'nextDeadlineAt'];

/** Words in the rows of the tests, and one that is in none of them. */
export const WORDS = ['alpha', 'beta', 'Gamma ray', 'projects', 'nowhere'];
export const DATES = ['2020-01-01T00:00:00.000Z', '2030-06-01T10:00:00.000Z', '2100-01-01T00:00:00.000Z'];

export const DAYS = ['2020-01-01', '2030-06-01'];
export const TIMES = ['08:00:00.000', '17:30:00.000'];
export const NUMBERS = [-1, 0, 2.5, 300];

/** Attributes with an order, and values to compare them with. */
const ORDERED: Record<string, unknown[]> = {
  datetime: DATES,
  date: DAYS,
  time: TIMES,
  integer: NUMBERS.map(Math.trunc),
  biginteger: NUMBERS.map((value) => String(Math.trunc(value))),
  decimal: NUMBERS,
  float: NUMBERS,
};

/**
 * Filters of any type, on what it has, computes and is related to, in groups and negations, in the form that the API
 * accepts.
 */
export function arbitraryFilter(strapi: Core.Strapi, uid: string, depth = 0): Arbitrary<Filter> {
  const all = Object.entries(strapi.getModel(uid as UID.Schema).attributes) as [string, Attribute][];
  const attributes = all.filter(([name]) => !STRAPIS.includes(name));
  const leaves = attributes.flatMap(([name, attribute]) => {
    const leaf = comparison(strapi, uid, name, attribute);
    return leaf ? [onAttribute(name, leaf)] : [];
  });
  const related = depth < DEEPEST ? attributes.flatMap((one) => throughRelation(strapi, one, depth)) : [];
  const simple = fc.oneof(...leaves, ...related);
  const list = fc.array(simple, { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 4, arbitrary: simple },
    { weight: 1, arbitrary: list.map(($and) => ({ $and })) },
    { weight: 1, arbitrary: list.map(($or) => ({ $or })) },
    { weight: 1, arbitrary: simple.map(($not) => ({ $not })) },
    { weight: 1, arbitrary: fc.tuple(simple, simple).map(([one, other]) => ({ ...one, ...other })) }
  );
}

function onAttribute(name: string, leaf: Arbitrary<Filter>): Arbitrary<Filter> {
  const negated = leaf.map(($not) => ({ [name]: { $not } }));
  return fc.oneof({ weight: 4, arbitrary: leaf.map((operators) => ({ [name]: operators })) }, negated);
}

function throughRelation(
  strapi: Core.Strapi,
  [name, attribute]: [string, Attribute],
  depth: number
): Arbitrary<Filter>[] {
  const { target = attribute.component, relation } = attribute;
  const isMorph = relation?.startsWith('morph') ?? false;
  if (target === undefined || isMorph || !/^api::|^\w+\./.test(target)) return [];
  const any = fc.boolean().map(($null) => ({ [name]: { id: { $null } } }));
  const inner = fc.constant(null).chain(() => arbitraryFilter(strapi, target, depth + 1));
  // What the API refuses after a relation.
  const allowed = inner.filter((filter) => !('$not' in filter));
  return [any, allowed.map((filter) => ({ [name]: filter }))];
}

function comparison(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  { type, writable }: Attribute
): Arbitrary<Filter> | null {
  const presence = fc.boolean().map(($null) => ({ $null }));
  if (writable === false) return computed(strapi, uid, name, presence);
  if (TEXTS.includes(type)) {
    const word = fc.constantFrom(...WORDS);
    const operator = fc.constantFrom(
      '$eq',
      '$ne',
      '$eqi',
      '$contains',
      '$notContains',
      '$startsWith',
      '$notContainsi'
    );
    const lists = fc.tuple(fc.constantFrom('$in', '$notIn'), fc.array(word, { minLength: 1, maxLength: 3 }));
    return fc.oneof(
      presence,
      operators(operator, word),
      lists.map(([key, values]) => ({ [key]: values }))
    );
  }
  if (type in ORDERED) return ordered(presence, ORDERED[type]);
  if (type === 'boolean') return fc.oneof(presence, operators(fc.constantFrom('$eq', '$ne'), fc.boolean()));
  return null;
}

function ordered(presence: Arbitrary<Filter>, values: unknown[]): Arbitrary<Filter> {
  const value = fc.constantFrom(...values);
  const place = fc.nat({ max: values.length - 1 });
  const between = fc.tuple(place, place).map(([one, other]) => ({
    $between: [values[Math.min(one, other)], values[Math.max(one, other)]],
  }));
  return fc.oneof(
    presence,
    between,
    operators(fc.constantFrom('$eq', '$ne', '$gt', '$lte', '$lt', '$gte'), value)
  );
}

function computed(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  presence: Arbitrary<Filter>
): Arbitrary<Filter> | null {
  if (INSTANTS.includes(name)) return ordered(presence, DATES);
  const { states = [] } = strapi.plugin('deadlines').service('models').get(uid) ?? {};
  const state = states.find((one: { name: string }) => one.name === name) as { words: string[] } | undefined;
  if (!state) return null;
  const word = fc.constantFrom(...state.words);
  const list = fc.array(word, { minLength: 1, maxLength: 2 });
  return fc.oneof(
    presence,
    operators(fc.constantFrom('$eq', '$ne', '$gt', '$lte'), word),
    operators(fc.constantFrom('$in', '$notIn'), list)
  );
}

const operators = (operator: Arbitrary<string>, operand: Arbitrary<unknown>): Arbitrary<Filter> =>
  fc.tuple(operator, operand).map(([key, value]) => ({ [key]: value }));
