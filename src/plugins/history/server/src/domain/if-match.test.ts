import { isMatched, readIfMatch } from './if-match';

it.each([
  ['*', '*'],
  [' * ', '*'],
  ['"41"', ['41']],
  ['"41", "42"', ['41', '42']],
  [',"41",, "42" ,', ['41', '42']],
  ['"with,comma"', ['with,comma']],
  ['""', ['']],
  ['W/"41"', []],
  ['W/"41", "42"', ['42']],
  ['', null],
  [',', null],
  ['41', null],
  ['"41', null],
  ['"41" "42"', null],
  ['"41", *', null],
  ['w/"41"', null],
  ['W/ "41"', null],
  ['"4 1"', null],
])('If-Match: %s asks for %j', (header, asked) => {
  expect(readIfMatch(header)).toEqual(asked);
});

it('reads long headers in no time', () => {
  const began = performance.now();
  for (const part of [' ', ',', '"', 'W/', '" ,']) expect(readIfMatch(`${part.repeat(16_000)}x`)).toBeNull();
  expect(performance.now() - began).toBeLessThan(500);
});

describe('a precondition', () => {
  it('holds if all that would be overwritten was named', () => {
    expect(isMatched(['41', '12'], ['41'])).toBe(true);
    expect(isMatched(['41', '12'], ['12', '41'])).toBe(true);
    expect(isMatched('*', ['41'])).toBe(true);
  });

  it('does not hold if something was not, or if there is nothing', () => {
    expect(isMatched(['41'], ['41', '12'])).toBe(false);
    expect(isMatched(['41'], [])).toBe(false);
    expect(isMatched('*', [])).toBe(false);
  });
});
