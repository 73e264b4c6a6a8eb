import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import fc, { type Arbitrary } from 'fast-check';

const FILE = path.resolve(__dirname, '..', '..', 'packages', 'client', 'schema.graphql');

/** The GraphQL schema as the application describes it, which a test holds equal to the one that is served. */
export function readSchema(): GraphQLSchema {
  return buildSchema(readFileSync(FILE, 'utf8'));
}

/** Of entries that are there: what a relation, a path or a filter may name. */
export interface Known {
  documentIds: string[];
  slugs: string[];
}

const DEEPEST = 3;
const INSTANTS = ['2022-01-10T08:00:00.000Z', '2022-03-18T23:00:00.000Z', '2022-06-30T22:00:00.000Z'];

/** Values of an input type as they should be; of objects two fields or three, so that they stay small. */
export function valuesOf(type: GraphQLInputType, known: Known, depth = 0): Arbitrary<unknown> {
  if (isNonNullType(type)) return valuesOf(type.ofType, known, depth);
  if (isListType(type))
    return fc.array(valuesOf(type.ofType, known, depth + 1), { minLength: 1, maxLength: 2 });
  if (isInputObjectType(type)) return objectsOf(type, known, depth);
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ value }) => value as unknown));
  return scalarOf(getNamedType(type).name, known);
}

function scalarOf(name: string, known: Known): Arbitrary<unknown> {
  switch (name) {
    case 'ID':
      return fc.constantFrom(...known.documentIds);
    case 'Int':
    case 'Long':
    case 'Float':
      return fc.integer({ min: 0, max: 30 });
    case 'Boolean':
      return fc.boolean();
    case 'DateTime':
      return fc.constantFrom(...INSTANTS);
    case 'I18NLocaleCode':
      return fc.constantFrom('fr', 'en');
    default:
      return fc.constantFrom('Appel', 'open', 'projets', 'Europe/Paris', ...known.slugs.slice(0, 3));
  }
}

/** What leads on only where there is room for it. */
function objectsOf(type: GraphQLInputObjectType, known: Known, depth: number): Arbitrary<object> {
  const fields = Object.values(type.getFields());
  const here = fields.filter((field) => depth < DEEPEST || !isInputObjectType(getNamedType(field.type)));
  if (here.length === 0) return fc.constant({});
  const chosen = fc.uniqueArray(fc.constantFrom(...here), {
    minLength: 1,
    maxLength: 3,
    selector: (field) => field.name,
  });
  return chosen.chain((some) =>
    fc.record(Object.fromEntries(some.map((field) => [field.name, valuesOf(field.type, known, depth + 1)])), {
      noNullPrototype: true,
    })
  );
}

/** The names of all fields of data, and of all arguments. */
export function namesOf(schema: GraphQLSchema): Set<string> {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type!.getFields())
  );
  const ofInputs = inputs.flatMap((type) => Object.keys(type.getFields()));
  const args = roots.flatMap((field) => field.args.map(({ name }) => name));
  return new Set([...ofInputs, ...args, 'documentIds']);
}
