import { callEsm } from '../support/esm';

const MOVED = 'examples/site/lib/moved.js';
const PAGES = [
  ...[
    '/',
    '/404.html',
    '/fr/calls/',
    '/fr/calls/open/',
    '/en/calls/open/',
    '/fr/calls/closed/',
    '/en/calls/closed/',
  ],
  ...['/fr/agenda/tags/sea/', '/en/agenda/tags/sea/'],
];

const moved = (content: object) =>
  callEsm(MOVED, [
    ['movedPages', { redirects: [], paths: [], ...content }, { all: PAGES.map((url) => ({ url })) }],
  ])[0];

describe('the redirects of the example site', () => {
  it('lead from old slugs to pages that exist, and from no page to another', () => {
    const pair = (from: string, to: string) => ({ type: 'calls', from, to });
    const tag = { type: 'tags', from: 'ocean', to: 'sea' };
    const redirects = [pair('before', 'open'), pair('closed', 'open'), pair('gone', 'away'), tag];
    expect(moved({ redirects })).toEqual({
      '/fr/calls/before': '/fr/calls/open/',
      '/en/calls/before': '/en/calls/open/',
      '/fr/agenda/tags/ocean': '/fr/agenda/tags/sea/',
      '/en/agenda/tags/ocean': '/en/agenda/tags/sea/',
    });
  });

  it('lead from the paths of an old site to pages that exist, and from no page to another', () => {
    const call = (path: string, slug: string, locale: string | null = 'fr') => ({
      ...{ path, type: 'calls', slug, locale },
    });
    const paths = [
      call('/2030/01/02/titre.html', 'open'),
      call('/été', 'open', 'en'),
      call('/sans-langue', 'open', null),
      call('/renomme', 'before'),
      call('/parti', 'away'),
      ...['/', '/fr/calls', '/fr/calls/closed', '/404.html'].map((path) => call(path, 'open')),
      { path: '/tag', type: 'tags', slug: 'sea', locale: 'en' },
    ];
    const redirects = [{ type: 'calls', from: 'before', to: 'open' }];
    expect(moved({ redirects, paths })).toEqual({
      '/2030/01/02/titre.html': '/fr/calls/open/',
      '/été': '/en/calls/open/',
      '/sans-langue': '/fr/calls/open/',
      '/renomme': '/fr/calls/open/',
      '/tag': '/en/agenda/tags/sea/',
      '/fr/calls/before': '/fr/calls/open/',
      '/en/calls/before': '/en/calls/open/',
    });
  });

  it('are found by every form of an old path', () => {
    const forms = ['/%C3%A9t%C3%A9', '/%c3%a9t%C3%A9/?page=2', '/e\u0301te\u0301/index.html', '/été//'];
    const others = ['/', '/index.html', '/%e9/100%/', '/a.html', '/a%252f'];
    expect(
      callEsm(
        MOVED,
        [...forms, ...others].map((url) => ['pathOf', url])
      )
    ).toEqual([...forms.map(() => '/été'), ...['/', '/', '/%E9/100%25', '/a.html', '/a%252f']]);
  });
});
