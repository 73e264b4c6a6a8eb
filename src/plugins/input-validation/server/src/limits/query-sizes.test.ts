import qs from 'qs';

import { sizesOfFilters, sizesOfQuery } from './query-sizes';

/** Reads a query string like the middleware `strapi::query`. */
const read = (text: string) => qs.parse(text, { strictNullHandling: true, arrayLimit: 100, depth: 20 });

const NONE = {
  conditions: 0,
  joins: 0,
  listValues: 0,
  sorts: 0,
  sortJoins: 0,
  populates: 0,
  populateDepth: 0,
};

describe('the sizes of a query string', () => {
  it.each([
    ['', {}],
    ['fields=title&locale=fr', {}],
    ['filters[title]=a', { conditions: 1 }],
    ['filters[title][$eq]=a', { conditions: 1 }],
    ['filters[title][$in][0]=a&filters[title][$in][1]=b', { conditions: 1, listValues: 2 }],
    ['filters[title][$in]=a&filters[title][$in]=b', { conditions: 1, listValues: 2 }],
    ['filters[$or][0][title]=a&filters[$or][1][slug][$not][$eq]=b', { conditions: 2, listValues: 2 }],
    ['filters[calls][state]=open', { conditions: 1, joins: 1 }],
    ['filters[calls][$not][steps][state][$eq]=done', { conditions: 1, joins: 2 }],
    ['filters[calls][title]=a&filters[calls][slug]=b', { conditions: 2, joins: 1 }],
    ['sort=title,slug:desc', { sorts: 2 }],
    ['sort[0]=title&sort[1]=calls.title:asc', { sorts: 2, sortJoins: 1 }],
    ['sort[title]=asc', { sorts: 1 }],
    ['sort[calls][title]=asc', { sorts: 1, sortJoins: 1 }],
    ['populate=*', { populates: 1, populateDepth: 1 }],
    ['populate=calls,steps', { populates: 2, populateDepth: 1 }],
    ['populate[0]=calls.steps&populate[1]=seo', { populates: 3, populateDepth: 2 }],
    ['populate[calls]=true', { populates: 1, populateDepth: 1 }],
    ['populate[calls][populate]=*', { populates: 2, populateDepth: 2 }],
    [
      'populate[calls][filters][title]=a&populate[calls][sort]=title',
      { conditions: 1, sorts: 1, populates: 1, populateDepth: 1 },
    ],
    ['populate[blocks][on][shared.link][populate]=*', { populates: 3, populateDepth: 2 }],
  ])('%s', (text, sizes) => {
    expect(sizesOfQuery(read(text))).toEqual({ ...NONE, ...sizes });
  });

  it('counts a list that is too long for its parser', () => {
    const list = (length: number) =>
      Array.from({ length }, (_, index) => `filters[title][$in][${index}]=a`).join('&');
    expect(sizesOfQuery(read(list(101)))).toEqual({ ...NONE, conditions: 1, listValues: 101 });
  });
});

describe('the sizes of a filter in GraphQL', () => {
  const NOTHING = { conditions: 0, joins: 0, listValues: 0 };
  const isOperator = (key: string) => ['eq', 'not', 'or', 'in'].includes(key);
  it.each([
    [{ title: { eq: 'a' } }, { conditions: 1 }],
    [{ not: { calls: { or: [{ title: { in: ['a', 'b'] } }] } } }, { conditions: 1, joins: 1, listValues: 2 }],
  ])('%j', (filters, sizes) => {
    expect(sizesOfFilters(filters, isOperator)).toEqual({ ...NOTHING, ...sizes });
  });
});
