import { rotate, validAt, type Secret } from './secrets';

const NOW = Date.parse('2022-03-18T12:00:00.000Z');
const first: Secret[] = [{ secret: 'first', expiresAt: null }];

describe('secrets', () => {
  it.each<[string, number, string[]]>([
    ['a millisecond before the old one ends', NOW - 1, ['second', 'first']],
    ['when it ends', NOW, ['second']],
  ])('sign: %s', (_name, at, expected) => {
    expect(validAt(rotate(first, 'second', NOW), at)).toEqual(expected);
  });

  it('are at most two', () => {
    const twice = rotate(rotate(first, 'second', NOW), 'third', NOW);
    expect(twice).toEqual([
      { secret: 'third', expiresAt: null },
      { secret: 'second', expiresAt: NOW },
    ]);
  });

  it('can start from none', () => {
    expect(rotate([], 'only', NOW)).toEqual([{ secret: 'only', expiresAt: null }]);
  });
});
