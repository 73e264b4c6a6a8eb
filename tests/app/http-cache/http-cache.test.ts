import { startApp, type TestApp } from '../../support/app';
import { ask as request } from '../../support/ask';
import { create, day, iso, setClock } from '../../support/entries';
import { ask, isBypass, outcomes, read, whileHearing } from '../../support/http-cache';
import { listen } from '../../support/listen';

const NOON = Date.parse('2022-03-01T12:00:00.000Z');

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  setClock(app.strapi, NOON);
});
afterAll(() => app.stop());

describe('the same request', () => {
  it('is answered from memory, whatever the order of its parameters', async () => {
    const forms = [
      '/api/calls?filters[state]=open&filters[kind]=tenders&sort=title',
      '/api/calls?sort=title&filters[kind]=tenders&filters[state]=open',
      '/api/calls?sort=title&filters%5Bkind%5D=tenders&filters%5Bstate%5D=open',
    ];
    const asked = [...forms, ...forms].map((form) => decodeURI(form));
    expect(await outcomes(app, asked)).toEqual(['miss', 'hit', 'hit', 'hit', 'hit', 'hit']);
  });

  it('is a different one with another order of a list, another locale or page', async () => {
    const others = [
      'sort[0]=slug&sort[1]=title',
      'sort[0]=title&sort[1]=slug',
      'locale=en',
      'pagination[page]=2',
    ];
    const asked = others.map((parameters) => `/api/calls?${parameters}`);
    expect(await outcomes(app, asked)).toEqual(asked.map(() => 'miss'));
  });

  it('is the same in GraphQL, whatever the order of its variables', async () => {
    const query = 'query ($a: Int, $b: String) { calls(pagination: { limit: $a }, sort: [$b]) { slug } }';
    const said = [];
    for (const variables of [
      { a: 1, b: 'slug' },
      { b: 'slug', a: 1 },
      { a: 2, b: 'slug' },
    ]) {
      await read(app, '/api/tags');
      const { headers, body } = await app.http.post('/graphql').send({ query, variables });
      said.push([headers['x-cache'], body]);
    }
    const data = { calls: [] };
    expect(said).toEqual([
      ['miss', { data }],
      ['hit', { data }],
      ['miss', { data }],
    ]);
  });

  it('is answered with GET in GraphQL for clients that Apollo Server trusts', async () => {
    const path = '/graphql?query={calls{slug}}';
    const trusted = { 'Apollo-Require-Preflight': 'true' };
    const said = [];
    for (const headers of [trusted, trusted, {}]) {
      const answer = await read(app, path, headers as Record<string, string>);
      said.push([answer.status, answer.headers['x-cache']]);
    }
    expect(said).toEqual([
      [200, 'miss'],
      [200, 'hit'],
      [400, 'bypass'],
    ]);
  });
});

describe('parameters that Strapi does not know', () => {
  it('are computed each time and never cached, however many come', async () => {
    const asked = ['/api/tags?utm=1', '/api/tags?utm=1', '/api/tags?utm=2', '/api/tags?sort=id&cb=3'];
    expect(await outcomes(app, asked)).toEqual(asked.map(() => 'bypass'));
  });
});

describe('a path that does not exist', () => {
  it('is not cached', async () => {
    expect(await outcomes(app, ['/api/nothing', '/api/nothing'])).toEqual(['bypass', 'bypass']);
  });
});

describe('an answer that is sent compressed', () => {
  it.each<[string, string | undefined, boolean]>([
    ['gzip', 'gzip', false],
    ['br', 'br', false],
    ['identity', undefined, true],
  ])('has the same content: %s', async (encoding, coding, isSameTag) => {
    await create(app, 'api::call.call', { slug: `long-${encoding}`, body: 'A paragraph. '.repeat(500) });
    const path = encodeURI(`/api/calls?filters[slug]=long-${encoding}`);
    const address = await listen(app);
    const asked = (accepted: string) => () =>
      request(address, { path, headers: { 'accept-encoding': accepted } });
    const plain = await whileHearing(app, asked('identity'), isBypass);
    const coded = await whileHearing(app, asked(encoding), isBypass);
    expect([coded.headers['x-cache'], coded.headers['content-encoding']]).toEqual(['hit', coding]);
    expect(coded.text).toBe(plain.text);
    expect(JSON.parse(coded.text).data).toHaveLength(1);
    expect(coded.headers.etag === plain.headers.etag).toBe(isSameTag);
  });

  it('is not compressed if it is small', async () => {
    expect(
      (await read(app, '/api/tags', { 'Accept-Encoding': 'br' })).headers['content-encoding']
    ).toBeUndefined();
  });
});

describe('a call that closes', () => {
  it('is closed for everybody at that instant, and not a millisecond before', async () => {
    const closesAt = NOON + 30_000;
    await create(app, 'api::call.call', {
      slug: 'closing',
      opensAt: iso(NOON - day),
      closesAt: iso(closesAt),
    });
    const PATH = '/api/calls?filters[slug]=closing&filters[state]=open&fields=slug';
    const QUERY = '{ calls(filters: { slug: { eq: "closing" } }) { state } }';
    const states = [];
    for (const instant of [NOON, closesAt - 1, closesAt, closesAt + 1]) {
      setClock(app.strapi, instant);
      const [rest, graphql] = [await read(app, PATH), await ask(app, QUERY)];
      states.push([
        rest.headers['x-cache'],
        rest.body.meta.pagination.total,
        graphql.body.data.calls[0].state,
      ]);
    }
    expect(states).toEqual([
      ['miss', 1, 'open'],
      ['hit', 1, 'open'],
      ['miss', 0, 'closed'],
      ['hit', 0, 'closed'],
    ]);
  });
});

describe('switched off', () => {
  it('gives the same headers, and computes each answer', async () => {
    await app.stop();
    app = await startApp({ HTTP_CACHE_ENABLED: 'false' });
    setClock(app.strapi, NOON);
    const { headers } = await read(app, '/api/tags');
    const again = await read(app, '/api/tags', { 'If-None-Match': headers.etag });
    expect([headers['cache-control'], headers['x-cache']]).toEqual([
      'public, max-age=60, must-revalidate',
      'bypass',
    ]);
    expect([again.status, again.headers['x-cache']]).toEqual([304, 'bypass']);
  });
});
