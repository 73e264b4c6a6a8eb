import { startApp, type TestApp } from '../../support/app';
import { create, documentsOf, iso, setClock } from '../../support/entries';
import { asToken, type Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';
const day = 24 * 60 * 60 * 1000;
/** Later than the start of the app, before which nothing was recorded. */
const START = Date.parse('2031-04-01T10:00:00.000Z');

/** `?at=…&asPublished=true`: what the public saw at that instant. */
describe('entries as they were published', () => {
  let app: TestApp;
  let token: Caller;
  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
  });
  afterAll(() => app.stop());

  const at = (days: number) => iso(START + days * day);
  const on = <T>(days: number, work: () => Promise<T>) => {
    setClock(app.strapi, at(days));
    return work();
  };
  const past = async (path: string, days: number) => {
    const sign = path.includes('?') ? '&' : '?';
    const { body } = await app.http.get(`/api${path}${sign}at=${at(days)}&asPublished=true`).set(token);
    expect(body).toHaveProperty('data');
    return body;
  };
  const calls = () => documentsOf(app, CALL);

  it('have the content, the parts, the links and the state of that instant', async () => {
    const page = await on(0, () => create(app, PAGE, { title: 'Programme' }));
    const data = {
      title: 'Avant',
      opensAt: at(1),
      closesAt: at(5),
      cutOffs: [{ label: 'Première', closesAt: at(3) }],
      programPages: [page.documentId],
    };
    const { documentId } = await on(1, () => create(app, CALL, data));
    await on(4, () =>
      calls().update({
        documentId,
        locale: 'fr',
        data: {
          title: 'Après',
          closesAt: at(20),
          cutOffs: [],
          programPages: [],
          deadlineChangeNote: 'Prolongé',
        },
        status: 'published',
      })
    );
    await on(9, () => calls().unpublish({ documentId, locale: 'fr' }));
    setClock(app.strapi, at(30));

    const path = `/calls/${documentId}?populate=*`;
    const { data: before } = await past(path, 2);
    expect(before).toMatchObject({
      title: 'Avant',
      state: 'open',
      nextDeadlineAt: at(3),
      closesAt: at(5),
      cutOffs: [{ label: 'Première', closesAt: at(3) }],
      programPages: [{ documentId: page.documentId }],
      deadlineChanges: [],
    });
    const { data: after } = await past(path, 6);
    expect(after).toMatchObject({ title: 'Après', state: 'open', cutOffs: [], programPages: [] });
    expect(after.deadlineChanges).toMatchObject([{ note: 'Prolongé' }, { note: 'Prolongé' }]);
    expect((await past('/calls?filters[state]=open', 2)).meta.pagination.total).toBe(1);
    expect((await past('/calls', 10)).data).toEqual([]);
    expect((await past('/calls', 0.5)).data).toEqual([]);
    expect((await past(`/program-pages/${page.documentId}`, 2)).data.state).toBe('open');
    const { data: now } = await past(`/program-pages/${page.documentId}?populate=calls`, 10);
    expect(now).toMatchObject({ state: null, calls: [] });
  });

  it('are shown by GraphQL, and leave nothing behind', async () => {
    const { documentId } = await on(40, () => create(app, CALL, { title: 'Vieux' }));
    await on(42, () =>
      calls().update({ documentId, locale: 'fr', data: { title: 'Neuf' }, status: 'published' })
    );
    const query = `{ call(documentId: "${documentId}") { title } }`;
    const { body } = await app.http
      .post(`/graphql?at=${at(41)}&asPublished=true`)
      .set(token)
      .send({ query })
      .expect(200);
    expect(body.data.call.title).toBe('Vieux');
    const present = await app.http.get(`/api/calls/${documentId}`).expect(200);
    expect(present.body.data.title).toBe('Neuf');
  });

  it('are refused without the permission, and where they are not known', async () => {
    const url = (query: string) => app.http.get(`/api/calls?${query}`);
    await url(`at=${at(1)}&asPublished=true`).expect(403);
    const refused = async (query: string) => {
      const { body } = await url(query).set(token).expect(400);
      return body.error.message as string;
    };
    expect(await refused('asPublished=true')).toContain('say with at which instant is meant');
    expect(await refused(`at=${at(1)}&asPublished=yes`)).toContain('asPublished is "yes": write true');
    expect(await refused('at=2020-01-01T00:00:00Z&asPublished=true')).toContain('is known since');
  });
});
