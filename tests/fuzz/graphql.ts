import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import fc, { type Arbitrary } from 'fast-check';

import { hostileText } from './hostile';
import { mutated } from './mutate';
import type { Asker, Request } from './request';
import { valuesOf, type Known } from './schema';

/** What somebody may do without a mail being sent, a login being counted, or a role being lost. */
const WRITES = /^(create|update|delete|open|close|extend)(?!.*UsersPermissions)/;

/** Queries of every root field, with its arguments as variables. */
export function graphqlReads(schema: GraphQLSchema, known: Known): Arbitrary<Request> {
  const fields = Object.values(schema.getQueryType()!.getFields()).filter(
    ({ name }) => !name.startsWith('me')
  );
  return requests('query', fields, fc.constantFrom<Asker>('visitor', 'token'), known);
}

/** Mutations that write entries. */
export function graphqlWrites(schema: GraphQLSchema, known: Known): Arbitrary<Request> {
  const fields = Object.values(schema.getMutationType()!.getFields()).filter(({ name }) => WRITES.test(name));
  return requests('mutation', fields, fc.constant('token'), known);
}

type Field = GraphQLField<unknown, unknown>;

function requests(
  kind: 'query' | 'mutation',
  fields: Field[],
  asker: Arbitrary<Asker>,
  known: Known
): Arbitrary<Request> {
  return fc.constantFrom(...fields).chain((field) =>
    fc.record({ asker, body: bodies(kind, field, known) }).map((one) => ({
      ...one,
      method: 'POST',
      path: '/graphql',
    }))
  );
}

/** Mistakes in the values of variables, or in the text, or in what is around both. */
function bodies(kind: string, field: Field, known: Known): Arbitrary<object> {
  const given = field.args.filter(({ type }) => String(type).endsWith('!'));
  const others = field.args.filter((arg) => !given.includes(arg));
  const chosen =
    others.length > 0 ? fc.subarray(others, { maxLength: Math.min(2, others.length) }) : fc.constant([]);
  return chosen.chain((some) => {
    const args = [...given, ...some];
    const variables = fc.record(
      Object.fromEntries(args.map(({ name, type }) => [name, valuesOf(type, known)])),
      {
        noNullPrototype: true,
      }
    );
    const query = textOf(kind, field, args);
    const good = variables.map((values) => ({ query, variables: values }));
    return fc.oneof(
      { arbitrary: mutated(variables).map((values) => ({ query, variables: values })), weight: 8 },
      { arbitrary: mutated(good), weight: 1 },
      { arbitrary: brokenText(query).map((text) => ({ query: text })), weight: 1 }
    );
  });
}

function textOf(kind: string, field: Field, args: readonly { name: string; type: unknown }[]): string {
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = selectionOf(getNamedType(field.type), 2);
  const inParentheses = (text: string) => (text === '' ? '' : `(${text})`);
  return `${kind} One${inParentheses(declared)} { ${field.name}${inParentheses(passed)} ${selection} }`;
}

/** Every value of a type, and one level of what it leads to. */
function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (!isCompositeType(type)) return '';
  if (isUnionType(type) || !isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return [field.name];
    return depth > 0 && !field.name.endsWith('_connection')
      ? [`${field.name} ${selectionOf(inner, depth - 2)}`]
      : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** A text cut, doubled, or with something put into it. */
function brokenText(text: string): Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.constantFrom('cut', 'doubled', 'put'), hostileText)
    .map(([at, how, other]) => {
      if (how === 'cut') return text.slice(0, at);
      if (how === 'doubled') return `${text} ${text.replace('One', 'Two')}`;
      return `${text.slice(0, at)}${JSON.stringify(other)}${text.slice(at)}`;
    });
}
