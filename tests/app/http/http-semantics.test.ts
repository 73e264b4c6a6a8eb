import { startApp, type TestApp } from '../../support/app';
import { create, day, iso, minute, setClock } from '../../support/entries';
import { ask, read } from '../../support/http-cache';
import { asToken } from '../../support/tokens';

const NOON = Date.parse('2022-03-01T12:00:00.000Z');
const second = 1000;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(() => setClock(app.strapi, NOON));

const call = (slug: string, opensAt: number, closesAt: number, status?: 'draft') =>
  create(app, 'api::call.call', { slug, opensAt: iso(opensAt), closesAt: iso(closesAt) }, { status });

describe('the headers for a shared cache', () => {
  beforeAll(async () => {
    await call('soon', NOON - day, NOON + 90 * second + 500);
    await call('draft', NOON - day, NOON + 10 * second, 'draft');
  });

  it('give an answer a lifetime of a minute', async () => {
    const { headers } = await read(app, '/api/calls');
    expect([headers['cache-control'], headers.date, headers.expires]).toEqual([
      'public, max-age=60, must-revalidate',
      'Tue, 01 Mar 2022 12:00:00 GMT',
      'Tue, 01 Mar 2022 12:01:00 GMT',
    ]);
  });

  it.each([
    ['31 s before a transition', 59.5, 'public, max-age=31, must-revalidate', '12:01:30'],
    ['a millisecond more than 30 s before it', 60.499, 'public, max-age=30, must-revalidate', '12:01:30'],
    ['a millisecond less than 30 s before it', 60.501, 'public, max-age=29, must-revalidate', '12:01:29'],
    ['half a second before it', 90, 'public, max-age=0, must-revalidate', '12:01:30'],
    ['at the transition, with nothing else ahead', 90.5, 'public, max-age=60, must-revalidate', '12:02:30'],
  ])('end its lifetime at the next transition: %s', async (_when, seconds, cacheControl, expires) => {
    setClock(app.strapi, NOON + seconds * second);
    for (const path of [
      '/api/calls?filters[state]=upcoming',
      '/api/program-pages?filters[state]=open',
      '/api/calls/nothing',
      '/api/nothing',
    ]) {
      const { headers } = await read(app, path);
      expect([path, headers['cache-control'], headers.expires]).toEqual([
        path,
        cacheControl,
        `Tue, 01 Mar 2022 ${expires} GMT`,
      ]);
    }
    const { headers } = await ask(app, '{ calls { state } }');
    expect(headers['cache-control']).toBe(cacheControl);
  });

  it('count down while it is cached, with a second less for nginx, which counts one too many', async () => {
    const ages = [];
    for (const seconds of [0, 0.4, 25, 59.999, 60]) {
      setClock(app.strapi, NOON + seconds * second);
      const { headers } = await read(app, '/api/calls?sort=slug');
      const [, maxAge] = headers['cache-control'].match(/max-age=(\d+)/)!;
      ages.push([headers['x-cache'], maxAge, headers['x-accel-expires']]);
    }
    expect(ages).toEqual([
      ['miss', '60', '59'],
      ['hit', '59', '58'],
      ['hit', '35', '34'],
      ['hit', '0', '0'],
      ['miss', '30', '29'],
    ]);
  });

  it('name what an answer varies by', async () => {
    const rest = 'accept-encoding, authorization, strapi-encode-source-maps, strapi-response-format';
    expect((await read(app, '/api/calls')).headers.vary).toBe(rest);
    expect((await ask(app, '{ calls { slug } }')).headers.vary).toBe(
      'accept, accept-encoding, apollo-require-preflight, authorization, content-type, x-apollo-operation-name'
    );
  });

  it('give each format of Strapi its own answer', async () => {
    const v4 = { 'Strapi-Response-Format': 'v4' };
    const [plain] = (await read(app, '/api/calls?fields=slug')).body.data;
    const [nested] = (await read(app, '/api/calls?fields=slug', v4)).body.data;
    expect([plain.slug, nested.attributes.slug]).toEqual(['soon', 'soon']);
  });

  it('give pages of all sites the same answer', async () => {
    const outcomes = [];
    for (const origin of ['https://a.example', 'https://b.example', undefined]) {
      const headers = await read(app, '/api/calls?fields=slug,title', origin ? { Origin: origin } : {});
      outcomes.push([headers.headers['x-cache'], headers.headers['access-control-allow-origin']]);
    }
    expect(outcomes).toEqual([
      ['miss', '*'],
      ['hit', '*'],
      ['hit', '*'],
    ]);
  });
});

describe('a conditional request', () => {
  const PATH = '/api/calls?fields=slug';

  it.each([
    ['the tag', (tag: string) => tag],
    ['the tag among others', (tag: string) => `"other", W/${tag}`],
    ['any tag', () => '*'],
  ])('gets a 304 for %s, with the headers of a 200 and no body', async (_what, header) => {
    const { etag, vary } = (await read(app, PATH)).headers;
    const { status, text, headers } = await read(app, PATH, { 'If-None-Match': header(etag) });
    expect([status, text, headers.etag, headers.vary]).toEqual([304, '', etag, vary]);
    expect(headers['cache-control']).toMatch(/^public, max-age=\d+, must-revalidate$/);
    expect([headers['content-type'], headers['content-length']]).toEqual([undefined, undefined]);
  });

  it('gets a whole answer if the content has changed', async () => {
    const { etag } = (await read(app, PATH)).headers;
    await call('new', NOON, NOON + day);
    const answer = await read(app, PATH, { 'If-None-Match': etag });
    expect([answer.status, answer.headers.etag === etag]).toEqual([200, false]);
  });

  it('gets a 404 for a 404', async () => {
    const { etag } = (await read(app, '/api/calls/nothing')).headers;
    expect((await read(app, '/api/calls/nothing', { 'If-None-Match': etag })).status).toBe(404);
  });
});

describe('HEAD', () => {
  it.each(['/api/calls?sort=title', '/api/calls/nothing'])('is GET without a body: %s', async (path) => {
    const headers = async (method: 'get' | 'head') => {
      const answer = await app.http[method](path).set('Accept-Encoding', 'identity');
      return { status: answer.status, ...answer.headers, 'x-cache': undefined };
    };
    const first = await headers('head');
    expect(await headers('get')).toEqual(first);
    expect(await headers('head')).toEqual(first);
    expect((await app.http.head(path)).text).toBeUndefined();
  });
});

describe('what may not be cached', () => {
  const NEVER = ['private, no-store', 'bypass'];
  const said = ({ headers }: { headers: Record<string, string> }) => [
    headers['cache-control'],
    headers['x-cache'],
  ];

  it('is an answer to a request with credentials, good or bad', async () => {
    const token = await asToken(app, 'read-only');
    expect(said(await read(app, '/api/calls', token))).toEqual(NEVER);
    expect(said(await read(app, '/api/calls', { Authorization: 'Bearer nonsense' }))).toEqual(NEVER);
    expect(said(await read(app, '/api/calls', { Cookie: 'a=b' }))).toEqual(NEVER);
    expect(said(await ask(app, '{ calls { slug } }', token))).toEqual(NEVER);
  });

  it('is an answer as of an instant', async () => {
    expect(said(await read(app, `/api/calls?at=${iso(NOON)}`))).toEqual(NEVER);
  });

  it('is a draft', async () => {
    const token = await asToken(app, 'full-access');
    for (const caller of [token, {}]) {
      const [rest, outcome] = said(await read(app, '/api/calls?status=draft', caller));
      expect([rest, outcome]).toEqual([expect.stringMatching(/no-store$/), 'bypass']);
      expect(said(await ask(app, '{ calls(status: DRAFT) { slug } }', caller))).toEqual(NEVER);
    }
  });

  it('is the answer to a write, refused or not', async () => {
    const token = await asToken(app, 'full-access');
    expect(said(await app.http.post('/api/tags').send({ data: {} }))).toEqual(NEVER);
    expect(
      said(
        await app.http
          .post('/api/tags')
          .set(token)
          .send({ data: { name: 'a' } })
      )
    ).toEqual(NEVER);
    expect(said(await ask(app, 'mutation { createTag(data: { name: "b" }) { name } }'))).toEqual(NEVER);
  });

  it('is an error', async () => {
    expect(said(await read(app, '/api/calls?filters[nothing]=1'))).toEqual(NEVER);
    expect(said(await read(app, '/api/users'))).toEqual(NEVER);
    expect(said(await ask(app, '{ nothing }'))).toEqual(NEVER);
    expect(said(await ask(app, '{ usersPermissionsUsers { username } }'))).toEqual(NEVER);
  });

  it('is an answer that sets a cookie', async () => {
    let isSet = false;
    app.strapi.documents.use((context, next) => {
      if (context.uid === 'api::tag.tag' && !isSet) app.strapi.requestContext.get()?.set('Set-Cookie', 'a=b');
      isSet ||= context.uid === 'api::tag.tag';
      return next();
    });
    const path = '/api/tags?sort=slug:desc';
    const [first, second] = [await read(app, path), await read(app, path)];
    expect([said(first), first.headers['set-cookie']]).toEqual([NEVER, ['a=b']]);
    expect([second.headers['x-cache'], second.headers['set-cookie']]).toEqual(['miss', undefined]);
  });

  it('is an answer about the caller', async () => {
    expect(said(await read(app, '/api/auth/nobody/callback'))).toEqual(NEVER);
  });

  it('is the state that a page computes with', async () => {
    const { headers } = await read(app, '/api/calls/soon/state');
    expect([headers['cache-control'], headers['x-cache']]).toEqual(['no-store', 'bypass']);
  });
});

describe('a path outside the content API', () => {
  it('is left alone', async () => {
    const { headers } = await read(app, '/_health');
    expect([headers['cache-control'], headers['x-cache'], headers.etag]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the next change', () => {
  it.each([
    ['an event begins', 'api::event.event', { startsAt: iso(NOON + day + 20 * second) }],
    ['an embargo ends', 'api::press-release.press-release', { embargoUntil: iso(NOON + day + 20 * second) }],
    [
      'a step begins',
      'api::program-page.program-page',
      { steps: [{ title: 'A', startsAt: iso(NOON + day + 20 * second) }] },
    ],
    [
      'a cut-off passes',
      'api::call.call',
      {
        opensAt: iso(NOON),
        closesAt: iso(NOON + 30 * day),
        cutOffs: [{ label: 'A', closesAt: iso(NOON + day + 20 * second) }],
      },
    ],
  ] as const)('comes when %s', async (_what, uid, data) => {
    setClock(app.strapi, NOON + day);
    const { documentId } = await create(app, uid, data);
    const path = `/api/${app.strapi.contentType(uid).info.pluralName}?populate=*`;
    const { headers } = await read(app, path);
    expect(headers['cache-control']).toBe('public, max-age=20, must-revalidate');
    await app.strapi.documents(uid).delete({ documentId, locale: 'fr' });
    expect((await read(app, path)).headers['cache-control']).toContain('max-age=60');
    setClock(app.strapi, NOON + day + minute);
  });
});
