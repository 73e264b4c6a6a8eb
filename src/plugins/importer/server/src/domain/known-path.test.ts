import { resolvePaths } from './known-path';

const CASES: [string, string[], string[], Record<string, string | string[]>][] = [
  ['itself when nothing was imported', ['a.md'], [], { 'a.md': 'a.md' }],
  ['itself when nothing known ends like it', ['a.md'], ['site/ba.md', 'b.md'], { 'a.md': 'a.md' }],
  ['the one that ends like it', ['a.md'], ['site/posts/a.md', 'b.md'], { 'a.md': 'site/posts/a.md' }],
  ['the one that it ends like', ['site/posts/a.md'], ['a.md'], { 'site/posts/a.md': 'a.md' }],
  [
    'the known one of that very path, whatever ends like it',
    ['a.md'],
    ['a.md', 'site/a.md'],
    { 'a.md': 'a.md' },
  ],
  [
    'the one with the longest end in common',
    ['site/posts/a.md'],
    ['a.md', 'posts/a.md'],
    { 'site/posts/a.md': 'posts/a.md' },
  ],
  [
    'ambiguous if two end like it',
    ['a.md'],
    ['2029/a.md', '2030/a.md'],
    { 'a.md': ['2029/a.md', '2030/a.md'] },
  ],
  ['identified by its folder', ['2030/a.md'], ['x/2029/a.md', 'x/2030/a.md'], { '2030/a.md': 'x/2030/a.md' }],
  [
    'itself if two given documents end like the same one',
    ['one/index.md', 'two/index.md'],
    ['index.md'],
    { 'one/index.md': 'one/index.md', 'two/index.md': 'two/index.md' },
  ],
  [
    'the known one of that path, and another given one that ends like it is itself',
    ['index.md', 'two/index.md'],
    ['index.md'],
    { 'index.md': 'index.md', 'two/index.md': 'two/index.md' },
  ],
  [
    'the same, however its accents are written',
    ['e\u0301te\u0301.md'],
    ['site/été.md'],
    { 'e\u0301te\u0301.md': 'site/été.md' },
  ],
];

describe('a given document', () => {
  it.each(CASES)('is %s', (_name, given, known, expected) => {
    expect(Object.fromEntries(resolvePaths(given, known))).toEqual(expected);
  });
});
