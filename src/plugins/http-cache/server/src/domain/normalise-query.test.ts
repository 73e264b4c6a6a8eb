import fc from 'fast-check';

import { normaliseQuery } from './normalise-query';

describe('a normalised query', () => {
  it('is the same in any order of names, at every depth', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, inner]) => [name, reversed(inner)])
            )
          : value;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(normaliseQuery(reversed(value))).toBe(normaliseQuery(value));
      })
    );
  });

  it.each([
    ['another value', { a: '1' }, { a: '2' }],
    ['another order of a list', { sort: ['a', 'b'] }, { sort: ['b', 'a'] }],
    ['a list for a text', { sort: ['a'] }, { sort: 'a' }],
    ['nothing for an empty text', { a: null }, { a: '' }],
    ['a name more', { a: '1' }, { a: '1', b: '2' }],
  ])('tells apart: %s', (_name, one, other) => {
    expect(normaliseQuery(one)).not.toBe(normaliseQuery(other));
  });
});
