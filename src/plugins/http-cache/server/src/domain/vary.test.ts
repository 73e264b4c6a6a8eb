import { namesIn } from './vary';

it.each<[string, string | string[] | number | undefined, string[]]>([
  ['no header', undefined, []],
  ['an empty one', '', []],
  ['one name', 'Origin', ['origin']],
  [
    'several, with spaces and an empty one',
    'Accept , Origin,,  accept-encoding ',
    ['accept', 'origin', 'accept-encoding'],
  ],
  ['several headers, and a name twice', ['Origin, Accept', 'ORIGIN'], ['origin', 'accept']],
  ['anything', '*', ['*']],
])('the names in Vary: %s', (_name, vary, expected) => {
  expect(namesIn(vary)).toEqual(expected);
});
