import type { GraphQLInputType, GraphQLSchema } from 'graphql';
import fc, { type Arbitrary } from 'fast-check';

import { mutated } from './mutate';
import type { Request } from './request';
import { nameOf, type Type } from './rest';
import { valuesOf, type Known } from './schema';

/** Data of an entry: its slug and title as an entry needs them, and some fields beside. */
function dataOf(schema: GraphQLSchema, { name }: Type, known: Known): Arbitrary<object> {
  const input = schema.getType(`${name}Input`) as GraphQLInputType;
  return fc.tuple(valuesOf(input, known), fc.nat(1_000_000)).map(([data, number]) => ({
    title: 'Appel',
    name: 'Appel',
    slug: `fuzz-${number}`,
    rolling: true,
    ...(data as object),
  }));
}

const locale = fc.constantFrom({}, {}, { locale: 'en' }, { status: 'draft' }, { populate: '*' });
const ACTIONS = ['open', 'close', 'extend'];

/** Writes over REST with a token: entries made, changed and deleted, and the actions of calls. */
export function restWrites(schema: GraphQLSchema, types: Type[], known: Known): Arbitrary<Request> {
  const base = { asker: 'token' as const };
  const query = mutated(locale);
  const name = nameOf(known);
  return fc.constantFrom(...types).chain((type) => {
    const body = mutated(dataOf(schema, type, known).map((data) => ({ data })));
    const path = `/api/${type.plural}`;
    const create = fc
      .record({ query, body })
      .map((one) => ({ ...base, ...one, method: 'POST' as const, path }));
    const update = fc
      .record({ query, body, name })
      .map(({ name: of, ...one }) => ({ ...base, ...one, method: 'PUT' as const, path: `${path}/${of}` }));
    const remove = fc
      .record({ query, name: fc.constantFrom('nothing', '%00', 'constructor') })
      .map(({ name: of, ...one }) => ({ ...base, ...one, method: 'DELETE' as const, path: `${path}/${of}` }));
    return fc.oneof(
      { arbitrary: create, weight: 4 },
      { arbitrary: update, weight: 4 },
      { arbitrary: remove, weight: 1 },
      { arbitrary: actions(name), weight: 1 }
    );
  });
}

function actions(name: Arbitrary<string>): Arbitrary<Request> {
  const body = mutated(fc.constant({ closesAt: '2030-03-18T23:00:00.000Z', note: 'Prolongation' }));
  return fc.record({ name, action: fc.constantFrom(...ACTIONS), body }).map((one) => ({
    asker: 'token',
    method: 'POST',
    path: `/api/calls/${one.name}/actions/${one.action}`,
    body: one.body,
  }));
}

/** Writes in the content-manager: drafts saved and changed, publications, copies, and several at once. */
export function adminWrites(schema: GraphQLSchema, types: Type[], known: Known): Arbitrary<Request> {
  const query = mutated(fc.constantFrom({}, { locale: 'en' }));
  const ids = fc.constantFrom(...known.documentIds);
  const several = mutated(
    fc.record({ documentIds: fc.array(ids, { maxLength: 2 }), locale: fc.constant('fr') })
  );
  return fc.constantFrom(...types).chain((type) => {
    const path = `/content-manager/collection-types/${type.uid}`;
    const body = mutated(dataOf(schema, type, known));
    const to = (
      method: 'POST' | 'PUT',
      end: Arbitrary<string>,
      sent: Arbitrary<object>
    ): Arbitrary<Request> =>
      fc
        .record({ query, end, body: sent })
        .map(({ end: last, ...one }) => ({ asker: 'administrator', method, path: `${path}${last}`, ...one }));
    return fc.oneof(
      { arbitrary: to('POST', fc.constant(''), body), weight: 3 },
      {
        arbitrary: to(
          'PUT',
          nameOf(known).map((name) => `/${name}`),
          body
        ),
        weight: 3,
      },
      {
        arbitrary: to(
          'POST',
          nameOf(known).map((name) => `/${name}/actions/publish`),
          body
        ),
        weight: 2,
      },
      { arbitrary: to('POST', fc.constant('/actions/publish'), body), weight: 1 },
      {
        arbitrary: to(
          'POST',
          nameOf(known).map((name) => `/clone/${name}`),
          body
        ),
        weight: 1,
      },
      {
        arbitrary: to(
          'POST',
          nameOf(known).map((name) => `/${name}/actions/discard`),
          body
        ),
        weight: 1,
      },
      {
        arbitrary: to('POST', fc.constantFrom('/actions/bulkPublish', '/actions/bulkUnpublish'), several),
        weight: 1,
      }
    );
  });
}

/** Reads in the content-manager: lists and single entries, and what a relation may lead to. */
export function adminReads(types: Type[], parameters: (type: Type) => Arbitrary<object>, known: Known) {
  return fc.constantFrom(...types).chain((type): Arbitrary<Request> => {
    const list = `/content-manager/collection-types/${type.uid}`;
    const end = fc.oneof(
      fc.constant(''),
      nameOf(known).map((name) => `/${name}`)
    );
    const path = fc.oneof(
      { arbitrary: end.map((last) => `${list}${last}`), weight: 4 },
      { arbitrary: fc.constantFrom('/upload/files', '/admin/users', '/upload/folders'), weight: 1 }
    );
    return fc
      .record({ path, query: mutated(parameters(type).map(onePage)) })
      .map((one) => ({ asker: 'administrator', method: 'GET', ...one }));
  });
}

/** The admin asks for its pages without brackets. */
function onePage({ pagination, ...others }: { pagination?: object }): object {
  return { ...others, ...pagination };
}
