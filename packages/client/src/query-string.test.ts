import qs from 'qs';

import { queryString } from './query-string';

/** Parses as Strapi's middleware `strapi::query` does. */
const asStrapiReads = (query: object) =>
  qs.parse(queryString(query), { strictNullHandling: true, arrayLimit: 100, depth: 20 });

describe('the query string of the client', () => {
  it.each([
    ['nothing', {}, {}],
    ['undefined values', { locale: undefined, fields: ['title'] }, { fields: ['title'] }],
    ['numbers and booleans', { a: 1, b: false }, { a: '1', b: 'false' }],
    ['null', { filters: { state: null } }, { filters: { state: null } }],
    ['instants', { at: new Date(0) }, { at: '1970-01-01T00:00:00.000Z' }],
    ['an empty list', { fields: [] }, {}],
    ['special characters', { 'a&b': 'c=d&[e] +%é' }, { 'a&b': 'c=d&[e] +%é' }],
    [
      'nested objects and lists',
      { filters: { $or: [{ calls: { state: { $in: ['open', 'closed'] } } }, { title: { $null: true } }] } },
      { filters: { $or: [{ calls: { state: { $in: ['open', 'closed'] } } }, { title: { $null: 'true' } }] } },
    ],
    ['a hundred values', { $in: Array(100).fill('x') }, { $in: Array(100).fill('x') }],
  ])('writes %s so that Strapi reads the same', (_name, query, read) => {
    expect(asStrapiReads(query)).toEqual(read);
  });

  it('refuses a list that Strapi would misread', () => {
    const query = { filters: { slug: { $in: Array(101).fill('x') } } };
    expect(() => queryString(query)).toThrow(
      new RangeError('filters[slug][$in] has 101 values: Strapi reads 100 at most, ask in parts')
    );
  });
});
