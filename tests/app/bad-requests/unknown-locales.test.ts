import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { asToken, type Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const CALLS = `/content-manager/collection-types/${CALL}`;

const refusal = (locale: string) =>
  `locale is "${locale}", which this application does not have: use en or fr, or add it in Settings > Internationalization`;

/** Its content-manager checks locales itself. */
const REFUSED_BY_STRAPI = "locale: This locale doesn't exist: use one that GET /api/i18n/locales lists";

describe('a locale that the application does not have', () => {
  let app: TestApp;
  let admin: Caller;
  let token: Caller;
  let documentId: string;
  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
    token = await asToken(app, 'full-access');
    ({ documentId } = await create(app, CALL, { title: 'Call', slug: 'call', rolling: true }));
  });
  afterAll(() => app.stop());

  const rows = () => app.strapi.db.query(CALL).count();
  const documents = () =>
    app.strapi.documents(CALL) as unknown as Record<string, (wish: object) => Promise<unknown>>;
  const data = { title: 'Elsewhere', slug: 'elsewhere', rolling: true };
  const query = (locale: string) => `?locale=${encodeURIComponent(locale)}`;

  describe.each(['FR', 'en-GB', '../x', 'zz'])('%s', (locale) => {
    const ways: [string, () => Promise<{ status: number; body: { error?: { message: string } } }>][] = [
      [
        'REST, create',
        async () =>
          app.http
            .post(`/api/calls${query(locale)}`)
            .set(token)
            .send({ data }),
      ],
      [
        'REST, in the data',
        async () =>
          app.http
            .post('/api/calls')
            .set(token)
            .send({ data: { ...data, locale } }),
      ],
      [
        'REST, update',
        async () =>
          app.http
            .put(`/api/calls/${documentId}${query(locale)}`)
            .set(token)
            .send({ data }),
      ],
      ['REST, delete', async () => app.http.delete(`/api/calls/${documentId}${query(locale)}`).set(token)],
      [
        'admin, create',
        async () =>
          app.http
            .post(`${CALLS}${query(locale)}`)
            .set(admin)
            .send(data),
      ],
      [
        'admin, update',
        async () =>
          app.http
            .put(`${CALLS}/${documentId}${query(locale)}`)
            .set(admin)
            .send(data),
      ],
      [
        'admin, publish',
        async () =>
          app.http
            .post(`${CALLS}/${documentId}/actions/publish${query(locale)}`)
            .set(admin)
            .send(data),
      ],
      [
        'admin, publish another one',
        async () =>
          app.http
            .post(`${CALLS}/actions/publish${query(locale)}`)
            .set(admin)
            .send(data),
      ],
    ];

    it.each(ways)('is refused: %s', async (_way, write) => {
      const before = await rows();
      const { status, body } = await write();
      expect(status).toBe(400);
      expect([refusal(locale), REFUSED_BY_STRAPI]).toContain(body.error?.message);
      expect(await rows()).toBe(before);
    });

    it('is refused: GraphQL', async () => {
      const mutation =
        'mutation One($locale: I18NLocaleCode, $data: CallInput!) { createCall(locale: $locale, data: $data) { title } }';
      const asked = { query: mutation, variables: { locale, data } };
      const { body } = await app.http.post('/graphql').set(token).send(asked);
      expect(JSON.stringify(body.errors)).toMatch(/locale/i);
      expect(body.data?.createCall ?? null).toBeNull();
    });

    it.each(['create', 'update', 'publish', 'unpublish', 'discardDraft', 'delete'] as const)(
      'is refused: Document Service, %s',
      async (action) => {
        const wish = { documentId, data, locale };
        await expect(documents()[action](wish)).rejects.toThrow(refusal(locale));
      }
    );
  });

  it('is refused among several that exist', async () => {
    const wish = { documentId, locale: ['fr', 'zz'] };
    await expect(documents().unpublish(wish)).rejects.toThrow(refusal('zz'));
  });

  it('can be written in after it was added', async () => {
    await app.strapi.plugin('i18n').service('locales').create({ code: 'de', name: 'German (de)' });
    const answer = await app.http.put(`/api/calls/${documentId}?locale=de`).set(token).send({ data });
    expect([answer.status, answer.body.data?.locale]).toEqual([200, 'de']);
  });
});
