import { sizesOfValue } from './value-sizes';

describe('the sizes of a value', () => {
  it.each([
    [undefined, { depth: 0, listValues: 0 }],
    ['text', { depth: 0, listValues: 0 }],
    [{}, { depth: 1, listValues: 0 }],
    [{ a: [[1, 2, 3], { b: [] }] }, { depth: 4, listValues: 3 }],
  ])('%j', (value, sizes) => {
    expect(sizesOfValue(value, 20)).toEqual(sizes);
  });

  it('are not counted further than needed', () => {
    const deep = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000)) as unknown;
    expect(sizesOfValue(deep, 20).depth).toBe(21);
  });
});
