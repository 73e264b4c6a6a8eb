import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';

const OPENS = '2022-01-23T23:00:00.000Z';
const CLOSES = '2022-03-18T23:00:00.000Z';

describe('the state of a call', () => {
  let app: TestApp;
  let documentId: string;

  beforeAll(async () => {
    app = await startApp();
    const call = await create(app, 'api::call.call', { title: 'Call', opensAt: OPENS, closesAt: CLOSES });
    documentId = call.documentId;
  });
  afterAll(() => app.stop());

  const BOUNDARIES: [string, string, string, string | null][] = [
    ['a millisecond before it opens', '2022-01-23T22:59:59.999Z', 'upcoming', OPENS],
    ['as it opens', OPENS, 'open', CLOSES],
    ['a millisecond before it closes', '2022-03-18T22:59:59.999Z', 'open', CLOSES],
    ['as it closes', CLOSES, 'closed', null],
  ];

  describe.each(BOUNDARIES)('%s', (_name, at, state, nextTransitionAt) => {
    beforeAll(() => setClock(app.strapi, at));

    it('is the same in a list, in an entry and without the dates', async () => {
      const list = await app.http.get('/api/calls');
      const entry = await app.http.get(`/api/calls/${documentId}`);
      const fields = await app.http.get('/api/calls?fields=title,state');
      expect(list.body.data).toMatchObject([{ state, nextTransitionAt, opensAt: OPENS }]);
      expect(entry.body.data).toMatchObject({ state, nextTransitionAt, opensAt: OPENS });
      expect(fields.body.data).toEqual([{ id: expect.any(Number), documentId, title: 'Call', state }]);
    });

    it.each(['upcoming', 'open', 'closed'])('is what the filter for %s goes by', async (asked) => {
      const { body } = await app.http.get(`/api/calls?filters[state][$eq]=${asked}`);
      const total = asked === state ? 1 : 0;
      expect([body.data.length, body.meta.pagination.total]).toEqual([total, total]);
    });

    it('is the same in GraphQL', async () => {
      const query = `{ calls(filters: { state: { eq: "${state}" } }) { state nextTransitionAt } }`;
      const { body } = await app.http.post('/graphql').send({ query });
      expect(body).toEqual({ data: { calls: [{ state, nextTransitionAt }] } });
    });

    it('is the same in the Document Service', async () => {
      const found = await app.strapi.documents('api::call.call').findMany({ filters: { state } as object });
      expect(found).toMatchObject([{ state, nextTransitionAt }]);
    });
  });
});
