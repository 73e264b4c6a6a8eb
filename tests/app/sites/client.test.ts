import { readFileSync } from 'node:fs';
import path from 'node:path';

import type * as GuichetClient from '@guichet/client';
import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { listen } from '../../support/listen';
import { asToken } from '../../support/tokens';

declare const nodeRequire: NodeJS.Require;
const { createClient, GuichetError } = nodeRequire('@guichet/client') as typeof GuichetClient;

const CALL = 'api::call.call';
const NOW = '2022-03-01T12:00:00.000Z';
const OPEN = { opensAt: '2022-01-23T23:00:00.000Z', closesAt: '2022-03-18T23:00:00.000Z' };
const CLOSED = { opensAt: '2021-01-23T23:00:00.000Z', closesAt: '2021-03-18T23:00:00.000Z' };
const cutOffs = [{ label: 'Vague 1', closesAt: '2022-03-04T23:00:00.000Z' }];

describe('the client', () => {
  let app: TestApp;
  let baseUrl: string;
  let token: string;
  let guichet: GuichetClient.Client;
  let documentId: string;

  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, NOW);
    baseUrl = await listen(app);
    guichet = createClient({ baseUrl: `${baseUrl}/` });
    token = (await asToken(app, 'full-access')).Authorization.replace('Bearer ', '');
    ({ documentId } = await create(app, CALL, { title: 'Appel', slug: 'appel-a-projets', ...OPEN, cutOffs }));
    await app.strapi
      .documents(CALL)
      .update({ documentId, locale: 'en', data: { title: 'Call' }, status: 'published' } as never);
    await create(app, CALL, { title: 'Clos', slug: 'clos', ...CLOSED });
    await create(app, 'api::event.event', { title: 'Rencontre', slug: 'rencontre', startsAt: OPEN.closesAt });
    await create(app, 'api::program-page.program-page', { title: 'Page', slug: 'page', calls: [documentId] });
  });
  afterAll(() => app.stop());

  const refusal = (promise: Promise<unknown>): Promise<GuichetClient.GuichetError> =>
    promise.then(
      () => Promise.reject(new Error('it was answered')),
      (error) => error
    );

  it('lists what a filter finds, with the total', async () => {
    const filters = {
      state: { $in: ['open', 'upcoming'] },
      closesAt: { $gt: new Date(NOW) },
      edition: null,
    } as const;
    const { data, meta } = await guichet.list('calls', {
      filters: { $and: [filters, { $not: { title: 'Clos' } }] },
      fields: ['title', 'state'],
      sort: ['state', 'title:desc'],
      pagination: { pageSize: 2 },
    });
    expect(data).toEqual([{ id: expect.any(Number), documentId, title: 'Appel', state: 'open' }]);
    expect(meta).toEqual({ pagination: { page: 1, pageSize: 2, pageCount: 1, total: 1 } });
  });

  it('lists from a given entry on', async () => {
    const { data, meta } = await guichet.list('calls', { sort: 'title', pagination: { start: 1, limit: 5 } });
    expect([data.map(({ title }) => title), meta.pagination]).toEqual([
      ['Clos'],
      { start: 1, limit: 5, total: 2 },
    ]);
  });

  it('reads related entries, as deep as requested', async () => {
    const populate = { calls: { fields: ['slug'], populate: { cutOffs: { fields: ['label'] } } } } as const;
    const page = await guichet.find('program-pages', 'page', { fields: ['state'], populate });
    expect(page?.state).toBe('open');
    expect(page?.calls.map(({ slug, cutOffs: [first] }) => [slug, first.label])).toEqual([
      ['appel-a-projets', 'Vague 1'],
    ]);
  });

  it('goes through every page of a list', async () => {
    for (let index = 0; index < 101; index += 1) {
      await create(app, 'api::tag.tag', { name: 'Tag', slug: `tag-${index}` });
    }
    const slugs = new Set<string>();
    for await (const { slug } of guichet.all('tags', { fields: ['slug'], sort: 'name' })) slugs.add(slug);
    expect(slugs.size).toBe(101);
  });

  it('finds an entry by slug or documentId, or null', async () => {
    const names = ['appel-a-projets', documentId, 'nobody', 'nobody0nobody0nobody0nob'];
    const found = await Promise.all(names.map((name) => guichet.find('calls', name)));
    expect(found.map((call) => call?.title ?? null)).toEqual(['Appel', 'Appel', null, null]);
    // They have no slug.
    expect(await guichet.find('press-contacts', 'nobody0nobody0nobody0nob')).toBeNull();
  });

  it('finds an old slug that looks like a documentId', async () => {
    const slug = 'appelprojetsnumeriques22';
    await create(app, 'api::category.category', { name: 'Numérique', slug: 'numerique' });
    await app.strapi.db
      .query('api::category.category')
      .updateMany({ where: { slug: 'numerique' }, data: { slug } });
    expect((await guichet.find('categories', slug))?.name).toBe('Numérique');
  });

  it('reads the state of an entry at the server’s instant', async () => {
    const { data, meta } = await guichet.state('calls', 'appel-a-projets');
    expect([data.state, data.cutOffs, meta.instant]).toEqual([
      'open',
      [{ closesAt: cutOffs[0].closesAt }],
      NOW,
    ]);
  });

  it('uses its own language, unless a query names another', async () => {
    const english = createClient({ baseUrl, locale: 'en' });
    const titles = async (client: GuichetClient.Client, locale?: string) =>
      (await client.find('calls', 'appel-a-projets', { fields: ['title'], ...(locale && { locale }) }))
        ?.title;
    expect([await titles(guichet), await titles(english), await titles(english, 'fr')]).toEqual([
      'Appel',
      'Call',
      'Appel',
    ]);
    const { data } = await english.state('calls', 'appel-a-projets');
    expect(data.deadlineText).toBe('Friday 4 March 2022, 23:59 (Paris time)');
  });

  it('reads as of another instant, only with a token', async () => {
    const later = createClient({ baseUrl, token, at: OPEN.closesAt });
    expect((await later.state('calls', 'appel-a-projets')).data.state).toBe('closed');
    expect(() => createClient({ baseUrl, at: OPEN.closesAt })).toThrow(
      'at is 2022-03-18T23:00:00.000Z: at needs a token, so set token too'
    );
  });

  it('reaches every other path of the API, with types', async () => {
    const privileged = createClient({ baseUrl, token });
    const { documentId: rolling } = await create(app, CALL, { title: 'Rolling', slug: 'rolling' });
    const { data, error } = await privileged.api.POST('/calls/{documentId}/actions/close', {
      params: { path: { documentId: rolling } },
      body: { note: 'Enough' },
    });
    expect([data?.data.state, error]).toEqual(['closed', undefined]);
  });

  it('passes the messages of refusals on', async () => {
    const filters = { nothing: 1 } as object;
    const error = await refusal(guichet.list('calls', { filters }));
    expect(error).toBeInstanceOf(GuichetError);
    expect({ ...error, name: error.name, message: error.message }).toEqual({
      status: 400,
      name: 'ValidationError',
      message: 'Invalid key nothing: use a name that the description of the API has there, or leave it out',
      details: expect.objectContaining({ key: 'nothing' }),
    });
    expect(await refusal(guichet.state('calls', 'nobody'))).toMatchObject({
      status: 404,
      name: 'NotFoundError',
    });
  });

  it('does not request more values than Strapi reads', async () => {
    const filters = { slug: { $in: Array<string>(101).fill('x') } };
    expect(await refusal(guichet.list('calls', { filters }))).toMatchObject({
      name: 'RangeError',
      message: 'filters[slug][$in] has 101 values: Strapi reads 100 at most, ask in parts',
    });
  });

  it('names a server that cannot be reached, and an address that is not one', async () => {
    const nowhere = createClient({ baseUrl: 'http://127.0.0.1:1' });
    expect(await refusal(nowhere.list('calls'))).toMatchObject({
      status: 0,
      name: 'NetworkError',
      message: expect.stringMatching(/^http:\/\/127\.0\.0\.1:1 \(\/api\/calls\) cannot be read: ./),
    });
    const elsewhere = createClient({ baseUrl: `${baseUrl}/elsewhere` });
    expect(await refusal(elsewhere.list('calls'))).toMatchObject({ status: 404 });
    const page = async () => new Response('<h1>Bad gateway</h1>', { status: 502 });
    const behind = createClient({ baseUrl, fetch: page });
    expect(await refusal(behind.list('calls'))).toMatchObject({ status: 502, name: 'UnexpectedAnswer' });
    const portal = createClient({ baseUrl, fetch: async () => new Response('<h1>Log in</h1>') });
    expect(await refusal(portal.list('calls'))).toMatchObject({ status: 200, name: 'UnexpectedAnswer' });
  });

  it('reads an entry for search engines', async () => {
    const asked: string[] = [];
    const fetch = async (request: unknown) => {
      asked.push((request as Request).url);
      return Response.json({ '@type': 'Event' });
    };
    const described = createClient({ baseUrl, fetch, locale: 'en' });
    expect(await described.jsonLd('events', 'rencontre')).toEqual({ '@type': 'Event' });
    expect(asked).toEqual([`${baseUrl}/api/events/rencontre.jsonld?locale=en`]);
    expect(await guichet.jsonLd('events', 'nobody')).toBeNull();
    const { itemListElement } = await guichet.jsonLdList('calls', { filters: { documentId } });
    const item = await guichet.jsonLd('calls', 'appel-a-projets');
    expect(itemListElement).toEqual([expect.objectContaining({ identifier: documentId, item })]);
  });

  it('does what its README shows', async () => {
    const readme = readFileSync(path.resolve(__dirname, '../../../packages/client/README.md'), 'utf8');
    const [, sample] = /```ts\n(.*?)```/s.exec(readme)!;
    const lines = sample.trim().split('\n').filter(Boolean);
    expect(lines.length).toBeLessThanOrEqual(10);
    const code = sample.replace(/^import .*$/m, '').replace('http://127.0.0.1:1337', baseUrl);
    const said: unknown[] = [];
    await new AsyncFunction('createClient', 'console', code)(createClient, {
      log: (line: unknown) => said.push(line),
    });
    expect(said).toEqual([
      'Appel: vendredi 4 mars 2022 à 23 h 59 (heure de Paris)',
      'Rencontre',
      ['Vague 1'],
      'open until 2022-03-18T23:00:00.000Z',
    ]);
  });
});

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
