import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, documentsOf, setClock } from '../../support/entries';
import { journalOf, journalReader, READ_JOURNAL, seal } from '../../support/journal';
import { newAdministrator, type Permission } from '../../support/people';
import { asToken } from '../../support/tokens';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';
const DRAFTS = 'plugin::deadlines.drafts.read';
const NOON = Date.parse('2030-03-18T12:00:00.000Z');

const mayRead = (subject: string, fields: string[], locales = ['fr', 'en']): Permission => ({
  action: 'plugin::content-manager.explorer.read',
  subject,
  properties: { fields, locales },
});

describe('the journal, for its readers,', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  let entry: string;
  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
    setClock(app.strapi, NOON);
    ({ documentId: entry } = await create(
      app,
      CALL,
      { title: 'Appel', summary: 'Court' },
      { status: 'draft' }
    ));
    setClock(app.strapi, NOON + 1000);
    await create(app, PAGE, { title: '=HYPERLINK("x")' }, { status: 'draft' });
    setClock(app.strapi, NOON + 2000);
    await documentsOf(app, CALL).update({ documentId: entry, locale: 'fr', data: { summary: 'Long' } });
    await seal(app);
  });
  afterAll(() => app.stop());

  const seen = async (reader: { Authorization: string }, query = '') =>
    (await journalOf(app, reader, query)).data.map(({ action, type, title }) => `${action} ${type} ${title}`);
  const api = async (token: { Authorization: string }, query = '') => {
    const { status, body } = await app.http.get(`/api/history/journal${query}`).set(token);
    return { status, data: body.data, meta: body.meta, error: body.error };
  };

  it('is closed to whoever has no permission', async () => {
    const other = await newAdministrator(app, [mayRead(CALL, ['title'])]);
    const asked = [
      app.http.get('/history/journal'),
      app.http.get('/history/journal').set(other),
      app.http.get('/history/journal.csv').set(other),
      app.http.get('/api/history/journal'),
      app.http.get('/api/history/journal').set(await asToken(app, 'read-only')),
      app.http.get('/api/history/journal.csv').set(await asToken(app, ['api::call.call.find'])),
    ];
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([401, 403, 403, 403, 403, 403]);
  });

  it('leaves out types that a reader may not read', async () => {
    const reader = await journalReader(app, mayRead(CALL, ['title', 'summary']));
    expect(await seen(reader)).toEqual([`update ${CALL} Appel`, `create ${CALL} Appel`]);
    expect(await seen(reader, `?type=${PAGE}`)).toEqual([]);
    const { body } = await app.http.get('/history/journal/options').set(reader);
    expect(body.data.types.map(({ uid }: { uid: string }) => uid)).toEqual([CALL]);
  });

  it('leaves out titles and names of attributes that a reader may not read', async () => {
    const noTitle = await journalReader(app, mayRead(CALL, ['summary']));
    const noSummary = await journalReader(app, mayRead(CALL, ['title', 'slug']));
    const inEnglish = await journalReader(app, mayRead(CALL, ['title', 'summary'], ['en']));
    const first = async (reader: { Authorization: string }) =>
      (await journalOf(app, reader, `?entry=${entry}`)).data.map(({ title, changed }) => [
        title,
        ...changed,
      ])[0];
    expect(await Promise.all([noTitle, noSummary, inEnglish].map(first))).toEqual([
      [null, 'summary'],
      ['Appel'],
      [null],
    ]);
  });

  it('tells a token titles only if it may read drafts, and never names of private attributes', async () => {
    const find = [`${CALL}.find`, READ_JOURNAL];
    const titles = async (grant: string[]) => (await api(await asToken(app, grant))).data;
    const plain = await titles(find);
    expect(plain.filter(({ type }: { type: string }) => type === PAGE)).toEqual([]);
    const isOfCalls = ({ type }: { type: string }) => type === CALL;
    const [update] = plain.filter(isOfCalls);
    expect(update).toMatchObject({ title: null, changed: ['summary'], entry });
    const note = { deadlineChangeNote: 'Erreur' };
    await documentsOf(app, CALL).update({ documentId: entry, locale: 'fr', data: note });
    const [privately] = (await titles([...find, DRAFTS])).filter(isOfCalls);
    expect(privately).toMatchObject({ title: 'Appel', changed: [] });
  });

  it('is filtered by person, type, action, entry and period', async () => {
    expect(await seen(admin, `?type=${PAGE}`)).toEqual([`create ${PAGE} =HYPERLINK("x")`]);
    expect(await seen(admin, `?entry=${entry}&action=create`)).toEqual([`create ${CALL} Appel`]);
    const at = (ms: number) => new Date(NOON + ms).toISOString();
    const period = `?person=server&from=${at(1000)}&to=${at(2000)}`;
    expect(await seen(admin, period)).toEqual([`create ${PAGE} =HYPERLINK("x")`]);
    expect(await seen(admin, `?person=administrator:77&from=${at(0)}`)).toEqual([]);
  });

  it('has pages, newest first, each row once, also of one instant', async () => {
    const at = new Date(NOON + 5000).toISOString();
    setClock(app.strapi, at);
    for (const title of ['a', 'b', 'c', 'd', 'e']) await create(app, PAGE, { title }, { status: 'draft' });
    const found: (string | null)[] = [];
    for (let after = ''; ;) {
      const { data, meta } = await journalOf(app, admin, `?type=${PAGE}&from=${at}&pageSize=2${after}`);
      found.push(...data.map(({ title }) => title));
      if (meta.next === null) break;
      after = `&after=${meta.next}`;
    }
    expect(found).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it.each([
    ['person=me', /person is "me": use a kind and an id/],
    ['from=yesterday', /from is "yesterday": use an instant/],
    ['to=2022-03-18', /to is "2022-03-18": use an instant/],
    ['after=1', /after is "1": use meta.next/],
    ['pageSize=101', /pageSize is "101": use a whole number from 1 to 100/],
    ['filters[title]=x', /use person, type/],
    ['type[]=x', /type is \["x"\]: use one text/],
  ])('refuses ?%s', async (query, message) => {
    const { status, error } = await api(await asToken(app, 'full-access'), `?${query}`);
    expect([status, error.message]).toEqual([400, expect.stringMatching(message)]);
  });

  it('is CSV that no spreadsheet takes for formulas', async () => {
    const token = await asToken(app, 'full-access');
    const { status, headers, text } = await app.http
      .get(`/api/history/journal.csv?type=${PAGE}&to=${new Date(NOON + 2000).toISOString()}`)
      .set(token);
    expect([
      status,
      headers['content-type'],
      headers['cache-control'],
      headers['content-disposition'],
    ]).toEqual([
      200,
      'text/csv; charset=utf-8',
      expect.stringContaining('no-store'),
      'attachment; filename="journal.csv"',
    ]);
    const [head, row, ...rest] = text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\n');
    expect(head).toBe(
      'at,kind,id,name,origin,action,type,entry,title,locales,changed,change,details,position,hash'
    );
    expect(row).toContain(`,"'=HYPERLINK(""x"")",fr,`);
    expect(rest).toEqual([]);
  });

  it('is CSV of all rows, however many', async () => {
    const before = (await app.strapi.db.connection('history_journal').count({ count: '*' }))[0].count;
    const deed = { at: NOON, author: { kind: 'server', id: null, name: null, origin: 'server' }, uid: PAGE };
    const more = Array.from({ length: 1200 }, () => ({
      ...{ ...deed, action: 'create', entryId: 'x', title: '-1', locales: ['fr'], changed: [] },
      ...{ change: null, details: null },
    }));
    await app.strapi.plugin('history').service('journal').write(more);
    const { text } = await app.http.get('/history/journal.csv').set(admin);
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(Number(before) + 1200 + 1);
    expect(lines.filter((line) => line.includes(",'-1,"))).toHaveLength(1200);
  });

  it('is written and deleted by no API', async () => {
    const uid = 'plugin::history.journal-entry';
    const { id, documentId } = (await app.strapi.db.query(uid as never).findMany({ limit: 1 }))[0];
    const manager = `/content-manager/collection-types/${uid}`;
    const token = await asToken(app, 'full-access');
    const asked = [
      app.http.post(manager).set(admin).send({ action: 'x' }),
      app.http
        .put(`${manager}/${documentId ?? id}`)
        .set(admin)
        .send({ action: 'x' }),
      app.http.delete(`${manager}/${documentId ?? id}`).set(admin),
      app.http.post('/api/history/journal').set(token).send({ data: {} }),
      app.http.delete(`/api/history/journal/${id}`).set(token),
      app.http.delete(`/history/journal/${id}`).set(admin),
    ];
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses).toEqual([403, 403, 403, 405, 405, 405]);
    const query = '{ __schema { types { name } } }';
    const { text } = await app.http.post('/graphql').set(token).send({ query });
    expect([text.includes('"Call"'), /journal/i.test(text)]).toEqual([true, false]);
  });
});
