import { isNoneMatched } from './entity-tag';

it.each<[string, string | undefined, boolean]>([
  ['without the header', undefined, false],
  ['the tag', '"a"', true],
  ['another one', '"b"', false],
  ['the beginning of it', '"a', false],
  ['the weak form of it', 'W/"a"', true],
  ['another one that contains W/', '"W/a"', false],
  ['a list with it', '"b", "a"', true],
  ['a list without it', '"b","c"', false],
  ['any', ' * ', true],
])('If-None-Match names "a": %s', (_name, header, expected) => {
  expect(isNoneMatched(header, '"a"')).toBe(expected);
});
