import { Fields } from '../read/fields';
import { addressesOf } from './addresses';
import { readFileName } from './file-name';
import { languageOf } from './language';

const fields = (data: Record<string, unknown> = {}) => new Fields(data, () => 1);
const KEYS = { keys: ['lang'], pairs: ['ref'] };

describe('the language of a document', () => {
  it.each([
    ['a/page.en.md', {}, 'en', 'a/page.md'],
    ['en/a/page.md', {}, 'en', 'a/page.md'],
    ['a/page.md', { lang: 'EN_gb' }, 'en', 'a/page.md'],
    ['a/page.md', {}, null, 'a/page.md'],
    ['a/v1.2.md', {}, null, 'a/v1.2.md'],
  ])('of %s with %j is %s', (path, data, locale, rest) => {
    expect(languageOf(fields(data), path, KEYS, ['fr', 'en'])).toEqual({ locale, path: rest });
  });

  it('is refused if the application does not have it', () => {
    expect(() => languageOf(fields({ lang: 'de' }), 'a.md', KEYS, ['fr', 'en'])).toThrow(
      '"lang" is "de", and the application has fr, en'
    );
  });
});

describe('the addresses of a document', () => {
  const addresses = (
    path: string,
    data: Record<string, unknown>,
    pattern: string | null,
    language: string | null = null
  ) => addressesOf({ fields: fields(data), name: readFileName(path), language }, pattern);
  const JEKYLL = '/:categories/:year/:month/:day/:title.html';

  it.each([
    ['_posts/2030-01-02-titre.md', {}, JEKYLL, ['/2030/01/02/titre.html']],
    [
      '_posts/2030-01-02-titre.md',
      { categories: ['Presse', 'Mer'] },
      JEKYLL,
      ['/presse/mer/2030/01/02/titre.html'],
    ],
    ['_posts/2030-01-02-titre.md', { permalink: '/a/:title/' }, JEKYLL, ['/a/titre/']],
    ['content/blog/titre.md', {}, '/:language/:sections/:slug/', ['/blog/titre/']],
    ['content/blog/titre/index.md', { slug: 'autre' }, '/:language/:sections/:slug/', ['/blog/autre/']],
    ['a.md', { aliases: ['/b/', '/c/'], redirect_from: '/d' }, null, ['/d', '/b/', '/c/']],
    ['a.md', { aliases: ['/b/', '/c/'] }, '/:path/', ['/a/', '/b/', '/c/']],
    ['a.md', { url: 'https://x.test/a' }, null, []],
    ['a.md', {}, JEKYLL, []],
  ])('of %s with %j and %s are %j', (path, data, pattern, expected) => {
    expect(addresses(path, data, pattern)).toEqual(expected);
  });

  it('have the folder of their language, if it has one', () => {
    expect(addresses('content/a.md', {}, '/:language/:path/', 'en')).toEqual(['/en/a/']);
  });
});
