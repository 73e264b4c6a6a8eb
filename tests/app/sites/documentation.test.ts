import { startApp, startOtherApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { read } from '../../support/http-cache';
import { listen } from '../../support/listen';
import { AsyncFunction, samples } from '../../support/samples';
import { asToken } from '../../support/tokens';

/** The samples of the documentation, run unchanged. The opt-in's samples are in tests/docs/opt-in.test.ts and tests/commands. */
describe('the documentation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startOtherApp();
  });
  afterAll(() => app.stop());

  it('of the clock sets it', () => {
    const [get, set] = samples('concepts/clock.md', 'ts');
    const instants: number[] = [];
    const observed = set.replaceAll(/;.*$/gm, '; instants.push(clock.now());');
    new Function('strapi', 'instants', `${get}\n${observed}`)(app.strapi, instants);
    expect(instants.map((instant) => new Date(instant).toISOString())).toEqual([
      '2022-03-18T22:59:59.999Z',
      '2022-03-18T23:00:00.000Z',
    ]);
  });
});

describe('the guide to static pages', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const dates = { opensAt: '2022-01-23T23:00:00.000Z', closesAt: '2022-03-18T23:00:00.000Z' };
    await create(app, 'api::call.call', { title: 'Appel', slug: 'appel-a-projets', ...dates });
  });
  afterAll(() => app.stop());

  const [answer] = samples('guides/static-pages.md', 'json').map((text) => JSON.parse(text));

  it('shows the answers', async () => {
    setClock(app.strapi, answer.meta.instant);
    const { body } = await app.http.get('/api/calls/appel-a-projets/state');
    expect(body).toEqual({ ...answer, data: { ...answer.data, documentId: expect.any(String) } });
  });

  it.each([
    ['a millisecond before the closing', '2022-03-18T22:59:59.999Z', false, 1],
    ['at the closing', '2022-03-18T23:00:00.000Z', true, undefined],
  ])('hides the button in time: %s', async (_name, at, hidden, wait) => {
    setClock(app.strapi, at);
    const elements: Record<string, { hidden?: boolean }> = { '#apply': {}, '#deadline': {} };
    const waits: number[] = [];
    const [code] = samples('guides/static-pages.md', 'js');
    const page = new AsyncFunction('cms', 'document', 'setTimeout', code);
    const setTimeout = (_reload: unknown, milliseconds: number) => waits.push(milliseconds);
    await page(await listen(app), { querySelector: (name: string) => elements[name] }, setTimeout);
    expect([elements['#apply'].hidden, waits[0]]).toEqual([hidden, wait]);
  });
});

describe('the page on caching', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const dates = { opensAt: '2022-01-23T23:00:00.000Z', closesAt: '2022-03-18T23:00:00.000Z' };
    await create(app, 'api::call.call', dates);
  });
  afterAll(() => app.stop());

  it('shows the headers of an answer', async () => {
    const [exchange] = samples('concepts/caching.md', 'http');
    const [request, , status, ...fields] = exchange.trim().split('\n');
    setClock(app.strapi, '2022-03-18T22:59:30.000Z');
    const answer = await read(app, request.split(' ')[1]);
    const shown = fields.map((field) => field.split(': '));
    const sent = shown.map(([name]) => [name, answer.headers[name.toLowerCase()]]);
    expect([sent, `HTTP/1.1 ${answer.status} OK`]).toEqual([shown, status]);
  });
});

describe('the page on extensions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('shows what an extension sends, and how the public sees it', async () => {
    const [shown, sent] = samples('concepts/extensions.md', 'json').map((text) => JSON.parse(text));
    const [change] = shown.deadlineChanges;
    setClock(app.strapi, change.announcedAt);
    const { documentId } = await create(app, 'api::call.call', { title: shown.title, closesAt: change.from });
    const token = await asToken(app, 'full-access');
    expect((await app.http.put(`/api/calls/${documentId}`).set(token).send(sent)).status).toBe(200);
    const { body } = await app.http.get('/api/calls?fields=title,closesAt&populate=deadlineChanges');
    expect(body.data).toEqual([
      {
        ...shown,
        id: expect.any(Number),
        documentId,
        deadlineChanges: [{ id: expect.any(Number), ...change }],
      },
    ]);
  });
});

describe('the guide to opening, closing and extending', () => {
  let app: TestApp;
  let headers: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, '2022-03-01T12:00:00.000Z');
    headers = await asToken(app, 'full-access');
  });
  afterAll(() => app.stop());

  const page = 'guides/open-close-extend.md';
  const call = (data: object) => create(app, 'api::call.call', { title: 'Appel', ...data });

  it('extends a call over REST, and shows why one cannot be extended', async () => {
    const [code] = samples(page, 'js');
    const extend = new AsyncFunction('cms', 'token', 'documentId', code);
    const cms = await listen(app);
    const token = headers.Authorization.replace('Bearer ', '');
    const ends = await call({ closesAt: '2022-03-18T23:00:00.000Z' });
    const never = await call({ rolling: true });
    expect([await extend(cms, token, ends.documentId), await extend(cms, token, never.documentId)]).toEqual([
      'open until 2022-04-18T22:00:00.000Z',
      '409: there is no closesAt, so nothing ends that could be extended',
    ]);
  });

  it('extends a call over GraphQL', async () => {
    const [query] = samples(page, 'graphql');
    const { documentId } = await call({ closesAt: '2022-03-18T23:00:00.000Z' });
    const { body } = await app.http.post('/graphql').set(headers).send({ query, variables: { documentId } });
    expect(body).toEqual({ data: { extendCall: { state: 'open', closesAt: '2022-04-18T22:00:00.000Z' } } });
  });
});
