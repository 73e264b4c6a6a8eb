import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { grantsOf } from '../../support/grants';
import { newUser } from '../../support/people';
import { answersTo, VISITOR } from '../../support/requests';
import { asToken, type Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';
const CLOSES = '2030-03-18T23:00:00.000Z';
/** A word in every text of a draft. */
const SECRET = 'unannounced';

const reading = (...types: string[]) =>
  types.flatMap((type) => [`api::${type}.${type}.find`, `api::${type}.${type}.findOne`]);

let app: TestApp;
let known: string;
let draft: string;
let readers: Record<string, Caller>;

beforeAll(async () => {
  app = await startApp();
  setClock(app.strapi, '2030-01-01T12:00:00.000Z');
  const page = await create(app, PAGE, { title: 'Page', slug: 'page' });
  ({ documentId: known } = await create(app, CALL, { title: 'Call', slug: 'call', closesAt: CLOSES }));
  await app.strapi.documents(CALL).update({
    documentId: known,
    data: { title: `Call, ${SECRET}`, programPages: [page.documentId] } as never,
  });
  const hidden = { title: `Another, ${SECRET}`, slug: 'another', closesAt: CLOSES };
  ({ documentId: draft } = await create(app, CALL, hidden, { status: 'draft' }));
  await create(app, PAGE, { title: `New page, ${SECRET}`, calls: [known, draft] }, { status: 'draft' });
  readers = {
    'a visitor': VISITOR,
    'a token that reads': await asToken(app, reading('call', 'program-page')),
    'a token that reads everything': await asToken(app, 'read-only'),
    'a token that previews': await asToken(app, [...reading('call'), 'plugin::deadlines.preview.at']),
    'a token that updates something else': await asToken(app, [...reading('call'), `${PAGE}.update`]),
    'a user': await newUser(app),
  };
  await grantsOf(app.strapi, 'authenticated').grant(...reading('call', 'program-page'));
});
afterAll(() => app.stop());

/** Requests for drafts, or for what is known about them. */
const ASKED = () => [
  '/api/calls?status=draft',
  '/api/calls?status=',
  '/api/calls?status=modified',
  '/api/calls?_q=another&status=draft',
  '/api/calls?status=draft&fields=slug&pagination[withCount]=false',
  '/api/calls?status=draft&filters[slug]=another',
  '/api/calls?status=draft&filters[slug]=nothing',
  '/api/calls?status=draft&populate=programPages',
  '/api/calls?status=draft&locale=en',
  '/api/calls?status=draft&locale=*',
  '/api/calls?hasPublishedVersion=false',
  '/api/calls?hasPublishedVersion=true&status=published',
  '/api/calls?publicationFilter=modified',
  '/api/calls?publicationFilter=never-published&status=draft',
  '/api/calls?filters[publishedAt][$null]=true',
  `/api/calls/${draft}?status=draft`,
  `/api/calls/${known}?status=draft`,
  '/api/calls/nothing?status=draft',
  '/api/calls/call/state?status=draft',
  '/api/calls/another/state?status=draft',
  '/api/calls.ics?status=draft',
  '/api/calls.rss?status=draft',
  '/api/calls/another.ics?status=draft',
  '/api/calls/another.jsonld?status=draft',
  '{ calls(status: DRAFT) { title } }',
  '{ calls(status: DRAFT, filters: { slug: { eq: "nothing" } }) { title } }',
  '{ calls(hasPublishedVersion: false) { title } }',
  '{ calls(publicationFilter: MODIFIED) { title } }',
  '{ calls(filters: { publishedAt: { null: true } }) { title } }',
  '{ calls_connection(status: DRAFT) { pageInfo { total } } }',
  `{ call(documentId: "${draft}", status: DRAFT) { title } }`,
  '{ one: calls { title } other: calls(status: DRAFT) { title } }',
];

/** Requests for published entries, which may come across drafts. */
const UNASKED = () => [
  '/api/calls?filters[title][$contains]=unannounced',
  '/api/calls?_q=unannounced',
  '/api/calls?filters[publishedAt][$notNull]=false',
  '/api/calls?filters[$or][0][publishedAt][$null]=true&filters[$or][1][id][$gt]=0',
  '/api/calls?filters[programPages][title][$contains]=unannounced',
  '/api/calls?filters[programPages][publishedAt][$null]=true',
  '/api/calls?populate[programPages][filters][publishedAt][$null]=true',
  '/api/program-pages?populate=*',
  '/api/program-pages?filters[calls][title][$contains]=unannounced',
  `/api/calls/${draft}`,
  '/api/calls/another/state',
  '/api/calls.ics',
  '/api/calls.rss',
  '/api/calls/another.ics',
  `{ call(documentId: "${draft}") { title } }`,
  '{ calls(filters: { title: { contains: "unannounced" } }) { title } }',
  '{ programPages { title calls { title } } }',
  '{ calls { title programPages(filters: { publishedAt: { null: true } }) { title } } }',
];

const REFUSAL = /"(?:status":403,|code":"FORBIDDEN")/;

describe('drafts', () => {
  it.each([
    'a visitor',
    'a token that reads',
    'a token that reads everything',
    'a token that previews',
    'a token that updates something else',
    'a user',
  ])('are refused to %s, whatever the request', async (name) => {
    const answers = await answersTo(app, ASKED(), readers[name]);
    const otherwise = Object.entries(answers).filter(
      ([, { status, body }]) => status !== 403 || !REFUSAL.test(String(body)) || String(body).includes(SECRET)
    );
    expect(otherwise).toEqual([]);
  });

  it.each(['status[]=published', 'status=published&status=draft'])(
    'cannot be requested by a status that is not a single text: %s',
    async (asked) => {
      const { status, text } = await app.http.get(`/api/calls?${asked}`);
      expect([status, text.includes(SECRET)]).toEqual([400, false]);
    }
  );

  it.each(['a visitor', 'a token that reads', 'a user'])(
    'are hidden from %s who asks for others',
    async (name) => {
      const answers = await answersTo(app, UNASKED(), readers[name]);
      const shown = Object.entries(answers).filter(
        ([, { status, body }]) => status >= 500 || (status !== 403 && String(body).includes(SECRET))
      );
      expect(shown).toEqual([]);
    }
  );

  it('are not cached, and neither is the refusal', async () => {
    const token = await asToken(app, [...reading('call'), `${CALL}.update`]);
    for (const caller of [VISITOR, token]) {
      for (const asked of ['/api/calls?status=draft', '/api/calls?hasPublishedVersion=false']) {
        const { headers } = await app.http.get(asked).set(caller);
        expect([asked, headers['cache-control']]).toEqual([asked, expect.stringContaining('no-store')]);
      }
      const query = '{ calls(status: DRAFT) { title } }';
      const { headers } = await app.http.post('/graphql').set(caller).send({ query });
      expect(headers['cache-control']).toMatch(/no-store/);
    }
    expect((await app.http.get('/api/calls')).headers['cache-control']).toMatch(/^public/);
  });

  it('are refused with the remedy', async () => {
    const { body } = await app.http.get('/api/calls?status=draft');
    expect(body.error.message).toBe(
      `Drafts of ${CALL} are for those who may update it: ask with an API token that grants ${CALL}.update or plugin::deadlines.drafts.read`
    );
  });

  it('are shown to callers who may update the type, and to those who may read drafts', async () => {
    const titles = async (caller: Caller) => {
      const rest = await app.http.get('/api/calls?status=draft&sort=title').set(caller);
      const query = '{ calls(status: DRAFT, sort: "title") { title } }';
      const graphql = await app.http.post('/graphql').set(caller).send({ query });
      const found = [rest.body.data, graphql.body.data.calls] as { title: string }[][];
      return found.map((list) => list.map(({ title }) => title));
    };
    const { grant, revoke } = grantsOf(app.strapi, 'authenticated');
    await grant(`${CALL}.update`);
    const callers = [
      await asToken(app, [...reading('call'), `${CALL}.update`]),
      await asToken(app, [...reading('call'), 'plugin::deadlines.drafts.read']),
      await asToken(app, 'full-access'),
      readers['a user'],
    ];
    const all = [`Another, ${SECRET}`, `Call, ${SECRET}`];
    for (const caller of callers) expect(await titles(caller)).toEqual([all, all]);
    await revoke(`${CALL}.update`);
    expect((await app.http.get('/api/calls?status=draft').set(readers['a user'])).status).toBe(403);
  });

  it('of related types are refused to callers who may not update these', async () => {
    const caller = await asToken(app, [...reading('call', 'program-page'), `${CALL}.update`]);
    const answers = await answersTo(
      app,
      [
        '/api/calls?status=draft&populate=programPages',
        '/api/calls?status=draft&filters[programPages][title][$contains]=unannounced',
        '/api/calls?status=draft&sort=programPages.title',
        '{ calls(status: DRAFT) { title programPages { title } } }',
        '{ calls { title } calls_connection(status: DRAFT) { nodes { programPages { title } } } }',
      ],
      caller
    );
    expect(Object.values(answers).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    const both = await asToken(app, [...reading('call', 'program-page'), 'plugin::deadlines.drafts.read']);
    const { body } = await app.http.get(`/api/calls/${known}?status=draft&populate=programPages`).set(both);
    expect(body.data.programPages.map(({ title }: { title: string }) => title).sort()).toEqual([
      `New page, ${SECRET}`,
      'Page',
    ]);
  });

  it('have a route that says whether a token may read them', async () => {
    const read = async (grant: string[]) =>
      (await app.http.get('/api/deadlines/drafts').set(await asToken(app, grant))) as {
        status: number;
        body: { data?: { types: string[] } };
      };
    expect((await read(reading('call'))).status).toBe(403);
    const { body } = await read(['plugin::deadlines.drafts.read']);
    expect(body.data?.types).toEqual(expect.arrayContaining([CALL, PAGE]));
  });
});

describe('a write by a caller who may not read drafts', () => {
  const send = async (caller: Caller, query: string, data: object) => {
    const path = `/api/calls${query}`;
    const { status, body } = await app.http.post(path).set(caller).send({ data });
    return [status, body.data?.title, body.data?.programPages];
  };

  it('keeps the entry’s relations, and shows what was written', async () => {
    const caller = await asToken(app, [...reading('program-page'), `${CALL}.create`]);
    const { documentId } = await create(app, PAGE, { title: 'Linked' });
    const data = { title: 'Written', slug: 'written', closesAt: CLOSES, programPages: [documentId] };
    expect(await send(caller, '?populate=programPages', data)).toEqual([
      201,
      'Written',
      [expect.objectContaining({ title: 'Linked' })],
    ]);
    const draftWithoutLinks = await send(caller, '?status=draft&populate=programPages', {
      ...data,
      slug: 'x',
    });
    expect(draftWithoutLinks).toEqual([201, 'Written', undefined]);
  });

  it('acts on the dates of the draft too', async () => {
    const caller = await asToken(app, ['plugin::deadlines.actions.close']);
    const { status } = await app.http.post(`/api/calls/${known}/actions/close`).set(caller).send({});
    const rows = await app.strapi.db.query(CALL).findMany({ where: { documentId: known } });
    expect([status, new Set(rows.map(({ closesAt }) => closesAt)).size]).toEqual([200, 1]);
  });
});
