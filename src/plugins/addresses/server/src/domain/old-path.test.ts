import fc from 'fast-check';

import { readOldPath } from './old-path';

describe('the path of an old page', () => {
  it.each([
    ['/2030/01/02/titre.html', '/2030/01/02/titre.html'],
    ['/blog/titre/', '/blog/titre'],
    ['/blog/titre/index.html', '/blog/titre'],
    ['/blog/titre', '/blog/titre'],
    ['/blog/titre//', '/blog/titre'],
    ['/blog/reindex.html', '/blog/reindex.html'],
    ['/', '/'],
    ['/index.html', '/'],
    ['/Caf%C3%A9/%C3%A9t%c3%a9.html', '/Café/été.html'],
    ['/Cafe\u0301/', '/Café'],
    ['/a%20b+c', '/a b+c'],
    ['/caf%e9/100%/', '/caf%E9/100%25'],
    ['/a%2520b', '/a%2520b'],
    [`/${'a'.repeat(999)}`, `/${'a'.repeat(999)}`],
  ])('%s is kept as %s', (written, path) => {
    expect(readOldPath(written)).toEqual({ path });
  });

  it.each([
    ['', 'does not begin with "/": write what follows the host'],
    ['blog/titre', 'does not begin with "/": write what follows the host'],
    ['https://example.org/a', 'does not begin with "/": write what follows the host'],
    ['/a?p=1', 'holds a query or a fragment: leave "?" or "#" out, with what follows'],
    ['/a%23b', 'holds a query or a fragment: leave "?" or "#" out, with what follows'],
    ['/a%00', 'holds a control character, or half of one: leave it out'],
    ['/a\ud800', 'holds a control character, or half of one: leave it out'],
    ['/a/%2e%2e/b', 'holds "." or ".." between slashes: write where that leads'],
    [`/${'a'.repeat(1000)}`, 'has 1001 characters: at most 1000 are kept'],
  ])('%j is none', (written, problem) => {
    expect(readOldPath(written)).toEqual({ problem });
  });

  it('stays the same when it is read again, and as a URL', () => {
    const parts = fc.constantFrom(
      '/',
      'a',
      '%',
      '25',
      '%C3%A9',
      '%e9',
      'e\u0301',
      'index.html',
      '.html',
      ' '
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (written) => {
        const read = readOldPath(`/${written.join('')}`);
        expect('path' in read && readOldPath(read.path)).toEqual(read);
        expect('path' in read && readOldPath(new URL(`http://a${read.path}?`).pathname)).toEqual(read);
      }),
      { numRuns: 2000 }
    );
  });
});
