import fc from 'fast-check';

import { copyOf, textOf } from './parameters';

const parameters = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      null,
      undefined,
      true,
      'true',
      1,
      '1',
      'null',
      '',
      'd0',
      new Date(0),
      '1970-01-01T00:00:00.000Z'
    ),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', '$eq', '0'), tie('value'), { noNullPrototype: true })
  ),
})).value;

describe('parameters of queries', () => {
  it('have the same text exactly when they are the same', () => {
    fc.assert(
      fc.property(parameters, parameters, (one, other) => {
        expect(textOf(one) === textOf(other)).toBe(isSame(one, other));
      })
    );
  });

  it('differ by the order of their names, which may matter', () => {
    expect(textOf({ a: 1, b: 2 })).not.toBe(textOf({ b: 2, a: 1 }));
  });

  it('are copied whole', () => {
    fc.assert(fc.property(parameters, (value) => expect(copyOf(value)).toStrictEqual(value)));
  });

  it('are copied deep', () => {
    const original = { filters: { $or: [{ slug: 'a' }] } };
    copyOf(original).filters.$or[0].slug = 'b';
    expect(original).toEqual({ filters: { $or: [{ slug: 'a' }] } });
  });

  it.each([() => 1, Symbol('a'), 1n, new Map(), Buffer.from('a')])('cannot be %p', (value) => {
    expect(() => textOf({ value })).toThrow();
    expect(() => copyOf({ value })).toThrow();
  });
});

/** Like `toStrictEqual`, and in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  }
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  if (!isObject(one) || !isObject(other)) return one === other;
  return isSame(Object.entries(one), Object.entries(other));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
