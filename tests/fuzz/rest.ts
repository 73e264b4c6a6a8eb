import type { GraphQLInputObjectType, GraphQLInputType, GraphQLSchema } from 'graphql';
import fc, { type Arbitrary } from 'fast-check';

import type { Document } from '../support/openapi';
import { hostileText } from './hostile';
import { mutated } from './mutate';
import { encode, type Asker, type Request } from './request';
import { valuesOf, type Known } from './schema';

/** A content type as the three APIs name it. */
export interface Type {
  uid: string;
  /** In addresses. */
  plural: string;
  /** In GraphQL. */
  name: string;
}

/** Parameters of lists and of single entries, as the description of the API has them. */
export function parametersOf(
  schema: GraphQLSchema,
  type: Type,
  document: Document,
  known: Known
): Arbitrary<object> {
  const { parameters } = document.paths[`/${type.plural}`].get;
  const fields = parameters.find(({ name }) => name === 'fields')!.schema.items!.enum;
  const [field, sort] = [
    fc.constantFrom(...fields),
    fc.constantFrom(...fields.map((name) => `${name}:desc`)),
  ];
  const related = fc.constantFrom('*', ...relationsOf(schema, type));
  const all = {
    fields: fc.oneof(field, fc.array(field, { maxLength: 3 })),
    sort: fc.oneof(sort, fc.array(sort, { maxLength: 2 })),
    populate: fc.oneof(
      fc.constant('*'),
      related,
      fc.tuple(related, nested(fields)).map(([name, inner]) => ({ [name]: inner }))
    ),
    filters: valuesOf(filtersOf(schema, type), known).map(withOperators),
    pagination: fc.oneof(
      fc.record({ page: fc.integer({ min: 1, max: 3 }), pageSize: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ start: fc.nat(5), limit: fc.nat(5) })
    ),
    locale: fc.constantFrom('fr', 'en'),
    status: fc.constantFrom('published', 'draft'),
    lang: fc.constantFrom('fr', 'en'),
    _q: fc.constantFrom('appel', 'x'),
    at: fc.constant('2022-03-18T23:00:00.000Z'),
  };
  const chosen = fc.subarray(Object.keys(all) as (keyof typeof all)[], { minLength: 1, maxLength: 3 });
  return chosen.chain((some) => fc.record(Object.fromEntries(some.map((name) => [name, all[name]]))));
}

function nested(fields: string[]): Arbitrary<object> {
  return fc.record(
    {
      fields: fc.constantFrom('id', 'documentId', ...fields.slice(0, 3)),
      sort: fc.constantFrom('id', 'title:desc'),
      filters: fc.constant({ title: { $contains: 'x' } }),
      populate: fc.constant('*'),
    },
    { requiredKeys: [] }
  );
}

function filtersOf(schema: GraphQLSchema, { name }: Type): GraphQLInputType {
  return schema.getType(`${name}FiltersInput`) as GraphQLInputObjectType;
}

/** What leads to other entries, and to parts: its filters are those of a type, not of a value. */
function relationsOf(schema: GraphQLSchema, type: Type): string[] {
  const fields = Object.values((filtersOf(schema, type) as GraphQLInputObjectType).getFields());
  const names = fields.filter((field) => !VALUES.test(String(field.type))).map(({ name }) => name);
  return names.filter((name) => !OPERATORS.test(name));
}

const VALUES = /^(String|ID|DateTime|Boolean|Int|JSON)FilterInput$/;
const OPERATORS =
  /^(and|or|not|eq|eqi|ne|nei|in|notIn|gt|gte|lt|lte|between|null|notNull|contains|containsi|notContains|notContainsi|startsWith|endsWith)$/;

/** GraphQL's filters as REST writes them: operators with a dollar. */
function withOperators(filters: unknown): unknown {
  if (Array.isArray(filters)) return filters.map(withOperators);
  if (typeof filters !== 'object' || filters === null) return filters;
  const entries = Object.entries(filters).map(([name, value]) => [
    OPERATORS.test(name) ? `$${name}` : name,
    withOperators(value),
  ]);
  return Object.fromEntries(entries);
}

/** Reads of every described path: lists, single entries, feeds, states. */
export function restReads(
  schema: GraphQLSchema,
  types: Type[],
  document: Document,
  known: Known
): Arbitrary<Request> {
  const paths = Object.entries(document.paths).flatMap(([path, operations]) => {
    const type = types.find(({ plural }) => new RegExp(`^/${plural}(?![a-z-])`).test(path));
    return operations.get && type ? [{ path, type }] : [];
  });
  const asker = fc.constantFrom<Asker>('visitor', 'visitor', 'token');
  return fc.constantFrom(...paths).chain(({ path, type }) =>
    fc
      .record({
        asker,
        name: nameOf(known),
        query: mutated(parametersOf(schema, type, document, known)),
      })
      .map(({ asker: who, name, query }) => ({
        asker: who,
        method: 'GET' as const,
        path: `/api${path.replace(/\{\w+\}/, () => name)}`,
        query,
      }))
  );
}

/** A part of a path that names an entry: one that is there more often than not. */
export function nameOf({ documentIds, slugs }: Known): Arbitrary<string> {
  const there = fc.constantFrom(...documentIds, ...slugs);
  const hostile = hostileText.filter((text) => !['', '.', '../..'].includes(text)).map(encode);
  return fc.oneof({ arbitrary: there, weight: 3 }, { arbitrary: hostile, weight: 1 });
}
