import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';

const OPENS = '2022-01-23T23:00:00.000Z';
const CLOSES = '2022-03-18T23:00:00.000Z';
const UPCOMING = { state: 'upcoming', title: 'Bientôt', text: 'Ouvre **bientôt**', link: null };
const CLOSED = { state: 'closed', title: 'Clos', text: 'Merci', link: 'https://example.org/merci' };
const given = (notice: object) => ({ id: expect.any(Number), ...notice });

describe('the notice of a call and of its page', () => {
  let app: TestApp;
  let page: string;
  let call: string;

  beforeAll(async () => {
    app = await startApp();
    const notices = [CLOSED, UPCOMING];
    const data = { title: 'Appel', opensAt: OPENS, closesAt: CLOSES, notices };
    const created = await create(app, 'api::call.call', data);
    const calls = [created.documentId];
    call = created.documentId;
    page = (await create(app, 'api::program-page.program-page', { title: 'Page', calls, notices: [CLOSED] }))
      .documentId;
  });
  afterAll(() => app.stop());

  it.each([
    ['before it opens', '2022-01-23T22:59:59.999Z', given(UPCOMING), null],
    ['while it is open, for which none was written', OPENS, null, null],
    ['a millisecond before it closes', '2022-03-18T22:59:59.999Z', null, null],
    ['as it closes', CLOSES, given(CLOSED), given(CLOSED)],
  ])('%s', async (_name, at, ofCall, ofPage) => {
    setClock(app.strapi, at);
    const alone = await app.http.get(`/api/calls/${call}?fields=notice`);
    const populated = await app.http.get(`/api/calls/${call}?populate=*`);
    const part = await app.http.get(`/api/calls/${call}?populate[notices][fields]=title`);
    const nested = await app.http.get(`/api/program-pages/${page}?populate=calls`);
    expect(alone.body.data).toEqual({ id: expect.any(Number), documentId: call, notice: ofCall });
    expect([populated.body.data.notice, part.body.data.notice]).toEqual([ofCall, ofCall]);
    expect(nested.body.data).toMatchObject({ notice: ofPage, calls: [{ notice: ofCall }] });
  });

  it('is an object in GraphQL, at every depth', async () => {
    setClock(app.strapi, CLOSES);
    const query = '{ programPages { notice { title } calls { notice { state title text link } } } }';
    const { body } = await app.http.post('/graphql').send({ query });
    expect(body).toEqual({
      data: { programPages: [{ notice: { title: 'Clos' }, calls: [{ notice: CLOSED }] }] },
    });
  });

  it('is the one written in the language of the answer', async () => {
    setClock(app.strapi, CLOSES);
    const data = { title: 'Call', notices: [{ ...CLOSED, title: 'Closed' }] };
    const update = { documentId: call, locale: 'en', status: 'published', data };
    await app.strapi.documents('api::call.call').update(update as never);
    const { body } = await app.http.get(`/api/calls/${call}?locale=en&fields=notice`);
    expect(body.data.notice).toEqual(given({ ...CLOSED, title: 'Closed' }));
  });

  it('cannot be written', async () => {
    const update = { documentId: call, data: { notice: CLOSED } };
    await expect(app.strapi.documents('api::call.call').update(update as never)).rejects.toThrow(
      "notice is computed from the entry's dates: leave it out"
    );
  });
});
