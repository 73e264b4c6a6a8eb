import { getIntrospectionQuery } from 'graphql';

import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';
const CLOSES = '2030-01-01T00:00:00.000Z';

/** An answer or a refusal takes longer on a busy machine. Without a limit, these took seconds to minutes. */
const PROMPT = 3_000;

const list = (length: number, item: (index: number) => string, between = ' ') =>
  Array.from({ length }, (_, index) => item(index)).join(between);

const deepFragments = (levels: number) =>
  `{ ...f0 } ${list(levels, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)}
   fragment f${levels} on Query { calls { title } }`;
const deepFilter = (levels: number) =>
  `{ calls(filters: ${'{ not: '.repeat(levels)}{ slug: { eq: "a" } }${' }'.repeat(levels)}) { title } }`;
const sameFilter = (count: number, filter: string) =>
  `/api/calls?${list(count, (i) => `filters[$and][${i}]${filter}`, '&')}`;

/** The request, and the limit that refuses it. The first are the inputs that once blocked the server. */
const GRAPHQL: [what: string, query: string, limit: string, variables?: object][] = [
  ['24 fragments, each spread twice in the one before', deepFragments(24), 'graphql.fields'],
  ['a filter of 1,000 levels', deepFilter(1_000), 'graphql.tokens'],
  ['a filter of 100 levels', deepFilter(100), 'graphql.nesting'],
  ['a filter of 30 levels', deepFilter(30), 'graphql.inputDepth'],
  ['brackets of 1,900 levels', `{ calls(filters: ${'['.repeat(1_900)}`, 'graphql.nesting'],
  [
    '300 aliases below a list',
    `{ calls { ${list(300, (i) => `a${i}: programPages { title }`)} } }`,
    'graphql.aliases',
  ],
  ['21 aliases', `{ calls { ${list(21, (i) => `a${i}: title`)} } }`, 'graphql.aliases'],
  [
    '2,000 aliases of a total',
    `{ ${list(2_000, (i) => `a${i}: calls_connection { pageInfo { total } }`)} }`,
    'graphql.tokens',
  ],
  [
    'a total in twenty fragments',
    `{ ${list(21, () => '...f')} } fragment f on Query { calls_connection { pageInfo { total } } }`,
    'graphql.rootFields',
  ],
  [
    'eleven levels of fields',
    `{ ${'calls { programPages { '.repeat(6)} title ${'} }'.repeat(6)} }`,
    'graphql.depth',
  ],
  [
    '101 conditions',
    `{ calls(filters: { or: [${list(101, (i) => `{ slug: { eq: "${i}" } }`, ',')}] }) { title } }`,
    'graphql.conditions',
  ],
  [
    'thirteen relations in a filter',
    `{ calls(filters: { or: [${list(13, () => '{ programPages: { state: { eq: "open" } } }', ',')}] }) { title } }`,
    'graphql.joins',
  ],
  [
    'five relations to sort by',
    '{ calls(sort: ["programPages.calls.title", "programPages.calls.programPages.title"]) { title } }',
    'graphql.sortJoins',
  ],
  [
    'a list of 1,001 values in a variable',
    'query ($slugs: [String]) { calls(filters: { slug: { in: $slugs } }) { title } }',
    'graphql.listValues',
    { slugs: Array.from({ length: 1_001 }, String) },
  ],
];

const REST: [what: string, path: string, limit: string][] = [
  ['twenty conditions through a relation', sameFilter(20, '[programPages][state]=open'), 'rest.joins'],
  ['101 conditions', sameFilter(101, '[title]=a'), 'rest.conditions'],
  [
    'conditions in populates',
    `/api/calls?${list(101, (i) => `populate[programPages][filters][$or][${i}][title]=a`, '&')}`,
    'rest.conditions',
  ],
  ['1,001 parameters', `/api/calls?${list(1_001, (i) => `a${i}=`, '&')}`, 'rest.parameters'],
  ['a query string of 15,001 characters', `/api/calls?a=${'a'.repeat(14_999)}`, 'rest.queryLength'],
  ['a name with 21 brackets', `/api/calls?filters${'[$not]'.repeat(20)}[title]=a`, 'rest.nameDepth'],
  ['encoded brackets', `/api/calls?filters${'%5B$not%5d'.repeat(20)}%5btitle%5D=a`, 'rest.nameDepth'],
  ['eleven attributes to sort by', `/api/calls?sort=${list(11, () => 'title', ',')}`, 'rest.sorts'],
  [
    'five relations to sort by',
    '/api/calls?sort[0]=programPages.calls.title&sort[1]=programPages.calls.programPages.title',
    'rest.sortJoins',
  ],
  ['five levels of populate', `/api/calls?populate=${list(5, () => 'calls', '.')}`, 'rest.populateDepth'],
  [
    'five levels of populate, as objects',
    `/api/calls?populate${'[calls][populate]'.repeat(4)}=calls`,
    'rest.populateDepth',
  ],
  ['61 populates', `/api/calls?${list(61, (i) => `populate[${i}]=calls`, '&')}`, 'rest.populates'],
  ['the same in a feed', '/api/calls.rss?sort=a,b,c,d,e,f,g,h,i,j,k', 'rest.sorts'],
];

let app: TestApp;
let admin: { Authorization: string };

beforeAll(async () => {
  app = await startApp();
  admin = await asAdmin(app);
  const calls = [];
  for (let index = 0; index < 20; index += 1) {
    calls.push((await create(app, CALL, { closesAt: CLOSES })).documentId);
  }
  await create(app, PAGE, { title: 'Page', calls });
  await app.http.post('/graphql').send({ query: '{ calls { title } }' });
});
afterAll(() => app.stop());

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  expect(performance.now() - from).toBeLessThan(PROMPT);
  return result;
}

const named = (limit: string) => ({ limit, maximum: expect.any(Number) });

describe.each(['POST', 'GET'])('over GraphQL, %s refuses', (method) => {
  const send = (query: string, variables?: object) =>
    method === 'POST'
      ? app.http.post('/graphql').send({ query, variables })
      : app.http
          .get('/graphql')
          .set('apollo-require-preflight', 'yes')
          .query({ query, ...(variables && { variables: JSON.stringify(variables) }) });
  // What does not fit into a URL only comes with POST.
  const cases = GRAPHQL.filter(
    ([, query, , variables]) => method === 'POST' || (query.length < 5_000 && variables === undefined)
  );

  it.each(cases)('%s', async (...[, query, limit, variables]) => {
    const { status, headers, body } = await timed(async () => send(query, variables));
    expect({ status, cache: headers['cache-control'], errors: body.errors }).toMatchObject({
      status: 400,
      cache: expect.stringContaining('no-store'),
      errors: [
        {
          message: expect.stringContaining(`raise limits.${limit} of the plugin input-validation`),
          extensions: { code: 'BAD_USER_INPUT', error: { details: named(limit) } },
        },
      ],
    });
  });

  it.each([
    ['missing', '{ ...f }', 'Unknown fragment "f".'],
    ['part of itself', '{ ...f } fragment f on Query { ...f }', 'Cannot spread fragment "f" within itself.'],
  ])('a fragment that is %s', async (_what, query, message) => {
    const { status, body } = await send(query);
    expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ message }] });
  });
});

describe('filters through many related entries', () => {
  beforeAll(async () => {
    const calls = [];
    for (let index = 0; index < 60; index += 1) {
      calls.push((await create(app, CALL, { closesAt: CLOSES })).documentId);
    }
    await create(app, PAGE, { title: 'Full page', slug: 'full', calls });
  });

  const way = (name: string) => `[calls][programPages][calls][programPages]${name}`;
  it.each([
    ['one way', `/api/program-pages?filters${way('[title]')}=z`],
    ['two ways', `/api/program-pages?filters[$or][0]${way('[title]')}=z&filters[$or][1]${way('[slug]')}=z`],
    ['and a sort', `/api/program-pages?filters${way('[title]')}=z&sort=calls.programPages.calls.title`],
  ])('are answered quickly, %s', async (_way, path) => {
    const { status, body } = await timed(async () => app.http.get(path));
    expect([status, body.data]).toEqual([200, []]);
  });
});

describe('in the admin', () => {
  it('refuses a slug for a text that is longer than any title', async () => {
    const title = 'a'.repeat(60_000);
    const asked = { contentTypeUID: CALL, field: 'slug', data: { title } };
    const { status, body } = await timed(async () =>
      app.http.post('/content-manager/uid/generate').set(admin).send(asked)
    );
    expect([status, body.error.message]).toEqual([
      400,
      'data.title has 60000 characters: shorten it to 1000 for a slug',
    ]);
  });
});

describe('over GraphQL', () => {
  it.each(['/graphql/', '/GraphQL', '/GRAPHQL/'])(
    'also refuses these at %s, where it answers too',
    async (path) => {
      const ask = (query: string) => app.http.post(path).send({ query });
      expect((await ask('{ calls { title } }')).status).toBe(200);
      const { status, body } = await timed(async () => ask(deepFragments(24)));
      expect([status, body.errors[0].extensions.error.details.limit]).toEqual([400, 'graphql.fields']);
    }
  );

  it('refuses variables of 100,000 levels', async () => {
    const query = 'query ($filters: CallFiltersInput) { calls(filters: $filters) { title } }';
    const levels = 100_000;
    const variables = `{"filters":${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}}`;
    const { status, body } = await timed(async () =>
      app.http
        .post('/graphql')
        .set('content-type', 'application/json')
        .send(`{"query":${JSON.stringify(query)},"variables":${variables}}`)
    );
    expect({ status, limit: body.errors[0].extensions.error.details.limit }).toEqual({
      status: 400,
      limit: 'graphql.inputDepth',
    });
  });

  it('ends an operation that reads more than 500 times, with one error', async () => {
    const nested = `{ calls { ${'programPages { calls { '.repeat(3)} title ${'} }'.repeat(3)} } }`;
    const { status, body } = await app.http.post('/graphql').send({ query: nested });
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        errors: [
          {
            message: expect.stringContaining('raise limits.graphql.reads of the plugin input-validation'),
            extensions: {
              code: 'BAD_USER_INPUT',
              error: expect.objectContaining({ name: 'ValidationError' }),
            },
          },
        ],
      },
    });
  });

  it('answers introspection, and requests as large as the limits allow', async () => {
    const introspection = await app.http.post('/graphql').send({ query: getIntrospectionQuery() });
    expect(introspection.body.data.__schema.types.length).toBeGreaterThan(50);
    const conditions = list(100, (i) => `{ slug: { eq: "${i}" } }`, ',');
    const query = `{ ${list(19, (i) => `a${i}: calls(filters: { slug: { eq: "a" } }) { slug }`)}
      calls(filters: { or: [${conditions.slice(0, conditions.indexOf('{ slug: { eq: "81"') - 1)}] }) { slug } }`;
    const { status, body } = await app.http.post('/graphql').send({ query });
    expect([status, Object.keys(body.data)]).toEqual([200, expect.arrayContaining(['a0', 'calls'])]);
  });
});

describe('over REST', () => {
  it.each(REST)('refuses %s', async (_what, path, limit) => {
    const { status, headers, body } = await timed(async () => app.http.get(path));
    expect({ status, cache: headers['cache-control'], error: body.error }).toMatchObject({
      status: 400,
      cache: expect.stringContaining('no-store'),
      error: {
        name: 'ValidationError',
        message: expect.stringContaining(`raise limits.${limit} of the plugin input-validation`),
        details: named(limit),
      },
    });
  });

  it('refuses a body of 51 levels, before it checks who sent it', async () => {
    const body = `{"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const answer = await timed(async () =>
      app.http.post('/api/calls').set('content-type', 'application/json').send(body)
    );
    expect([answer.status, answer.body.error.details.limit]).toEqual([400, 'rest.bodyDepth']);
  });

  it('refuses the same in an administrator’s lists', async () => {
    const path = sameFilter(20, '[programPages][state]=open').replace('/api/calls', '');
    const { status, body } = await app.http
      .get(`/content-manager/collection-types/${CALL}${path}`)
      .set(admin);
    expect([status, body.error.details.limit]).toEqual([400, 'rest.joins']);
  });

  it.each([
    ['everything that an entry has', '/api/calls?populate=*'],
    [
      'four levels of populate',
      `/api/calls?pagination[limit]=1&populate=${list(4, () => 'programPages', '.').replaceAll('programPages.programPages', 'programPages.calls')}`,
    ],
    ['a hundred conditions', sameFilter(100, '[title][$ne]=a')],
    ['twelve relations', sameFilter(12, '[programPages][title]=Page')],
    ['four relations to sort by', '/api/calls?sort=programPages.calls.programPages.calls.title'],
  ])('answers %s', async (_what, path) => {
    const { status, body } = await timed(async () => app.http.get(path));
    expect([status, body.data.length]).toEqual([200, expect.any(Number)]);
    expect(body.data.length).toBeGreaterThan(0);
  });
});
