import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, iso, setClock } from '../../support/entries';
import { asToken, type Caller } from '../../support/tokens';

const PREVIEW = 'plugin::deadlines.preview.at';
const CLOSING = Date.parse('2022-03-18T23:00:00.000Z');
const OPENING = Date.parse('2022-02-01T08:00:00.000Z');

/** `?at=` answers by the clock of that instant, for callers who may ask for it, and is never cached. */
describe('as of an instant', () => {
  let app: TestApp;
  let admin: Caller;
  let previewer: Caller;
  let fullAccess: Caller;
  let readOnly: Caller;

  const anonymous: Caller = {};

  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, '2024-01-01T00:00:00.000Z');
    admin = await asAdmin(app);
    const reading = ['api::call.call.find', 'api::call.call.findOne', 'api::tag.tag.find'];
    previewer = await asToken(app, [PREVIEW, ...reading, 'api::call.call.update']);
    fullAccess = await asToken(app, 'full-access');
    readOnly = await asToken(app, 'read-only');
    await create(app, 'api::call.call', { title: 'Call', opensAt: iso(OPENING), closesAt: iso(CLOSING) });
  });
  afterAll(() => app.stop());

  const get = (path: string, caller: Caller = previewer) => app.http.get(path).set(caller);
  const graphql = (query: string, at: string | null, caller: Caller = previewer) =>
    app.http
      .post(`/graphql${at === null ? '' : `?at=${at}`}`)
      .set(caller)
      .send({ query });

  const BOUNDARIES = [
    [OPENING - 1, 'upcoming', OPENING],
    [OPENING, 'open', CLOSING],
    [CLOSING - 1, 'open', CLOSING],
    [CLOSING, 'closed', null],
  ] as const;

  it.each(BOUNDARIES)('at %d the call is %s', async (at, state, next) => {
    const expected = { state, nextTransitionAt: next === null ? null : iso(next) };
    const { body } = await get(`/api/calls?at=${iso(at)}&fields=state,nextTransitionAt`);
    expect(body.data).toMatchObject([expected]);
    const query = '{ calls { state nextTransitionAt } }';
    expect((await graphql(query, iso(at))).body).toEqual({ data: { calls: [expected] } });
  });

  it.each(BOUNDARIES)('at %d the filter finds it as %s, and in no other state', async (at, state) => {
    const found = [];
    for (const asked of ['upcoming', 'open', 'closed']) {
      const { body } = await get(`/api/calls?at=${iso(at)}&filters[state]=${asked}`);
      if (body.meta.pagination.total === 1) found.push(`REST ${asked}`);
      const connection = `{ calls_connection(filters: { state: { eq: "${asked}" } }) { pageInfo { total } } }`;
      const { total } = (await graphql(connection, iso(at))).body.data.calls_connection.pageInfo;
      if (total === 1) found.push(`GraphQL ${asked}`);
    }
    expect(found).toEqual([`REST ${state}`, `GraphQL ${state}`]);
  });

  it('reads an offset', async () => {
    const at = encodeURIComponent('2022-03-19T00:00:00+01:00');
    expect((await get(`/api/calls?at=${at}&fields=state`)).body.data).toMatchObject([{ state: 'closed' }]);
    expect((await get(`/api/deadlines/preview?at=${at}`)).body).toEqual({ data: { instant: iso(CLOSING) } });
  });

  const AT = iso(CLOSING - 1);
  const now = (caller: Caller) => get('/api/calls?fields=state', caller);

  it('is for tokens that grant it, for full-access tokens and for admins, who read what a visitor reads', async () => {
    for (const caller of [previewer, fullAccess, admin]) {
      const rest = await get(`/api/calls?at=${AT}&fields=state`, caller);
      expect([rest.status, rest.body.data]).toMatchObject([200, [{ state: 'open' }]]);
      const { body } = await graphql('{ calls { state } }', AT, caller);
      expect(body).toEqual({ data: { calls: [{ state: 'open' }] } });
    }
    const draft = await create(app, 'api::call.call', { title: 'Draft' }, { status: 'draft' });
    expect((await get(`/api/calls/${draft.documentId}?at=${AT}`, admin)).status).toBe(404);
    await app.strapi.documents('api::call.call').delete({ documentId: draft.documentId });
  });

  it('lets an admin read only with `at`', async () => {
    expect((await now(admin)).status).toBe(401);
  });

  it('is refused to an admin whose role does not grant it', async () => {
    const role = await app.strapi.service('admin::role').findOne({ code: 'strapi-author' });
    const data = { firstname: 'An', lastname: 'Author', password: 'Password-1', isActive: true };
    await app.strapi
      .service('admin::user')
      .create({ ...data, email: 'author@example.org', roles: [role.id] });
    const login = await app.http
      .post('/admin/login')
      .send({ email: 'author@example.org', password: 'Password-1' });
    const author = { Authorization: `Bearer ${login.body.data.token}` };
    expect((await get(`/api/calls?at=${AT}`, author)).status).toBe(403);
    const permissions = [{ action: PREVIEW, subject: null, conditions: [], properties: {} }];
    await app.strapi.service('admin::role').assignPermissions(role.id, permissions);
    expect((await get(`/api/calls?at=${AT}`, author)).status).toBe(200);
  });

  const FORBIDDEN = {
    data: null,
    error: {
      status: 403,
      name: 'ForbiddenError',
      message: `at needs ${PREVIEW}: ask with an API token that grants it, or as an admin`,
      details: {},
    },
  };
  it.each(['an instant', 'something else'])(
    'is refused to all others, whether they send %s',
    async (given) => {
      const at = given === 'an instant' ? AT : 'soon';
      for (const caller of [anonymous, readOnly, { Authorization: 'Bearer nobody' }]) {
        for (const path of ['/api/calls', '/api/tags', '/api/calls/unknown', '/graphql', '/API/calls']) {
          const { status, body, headers } = await get(`${path}?at=${at}`, caller);
          expect([path, status, body, headers['cache-control']]).toEqual([
            path,
            403,
            FORBIDDEN,
            'private, no-store',
          ]);
        }
        expect((await graphql('{ calls { state } }', at, caller)).body).toEqual(FORBIDDEN);
      }
    }
  );

  it.each([
    ['soon', 'at is "soon": write an instant from 1900 to 2200, for example 2022-03-18T23:00:00Z'],
    ['', 'at is "": write an instant from 1900 to 2200, for example 2022-03-18T23:00:00Z'],
    ['2022-02-30T00:00:00Z', expect.stringContaining('at is "2022-02-30T00:00:00Z": ')],
    ['1650000000000', expect.stringContaining('at is "1650000000000": ')],
    ['2201-01-01T00:00:00Z', expect.stringContaining('at is "2201-01-01T00:00:00Z": ')],
    ['2022-03-18T23:00:00Z&at=2022-03-19T23:00:00Z', 'at is given 2 times: give one instant'],
  ])('is a 400 for at=%s', async (at, message) => {
    for (const response of [await get(`/api/calls?at=${at}`), await graphql('{ calls { state } }', at)]) {
      expect([response.status, response.body.error]).toEqual([
        400,
        { status: 400, name: 'ValidationError', message, details: {} },
      ]);
      expect(response.headers['cache-control']).toBe('private, no-store');
    }
  });

  it('writes nothing', async () => {
    const [{ documentId }] = (await now(anonymous)).body.data;
    const put = await app.http
      .put(`/api/calls/${documentId}?at=${AT}`)
      .set(previewer)
      .send({ data: { title: 'Changed' } });
    expect([put.status, put.body.error.message]).toEqual([
      400,
      'PUT with at: at is only for reads; leave it out',
    ]);
    const mutation = `mutation { updateCall(documentId: "${documentId}", data: { title: "Changed" }) { title } }`;
    const refused = await graphql(mutation, AT, fullAccess);
    expect([refused.status, refused.body.errors[0].message]).toEqual([
      400,
      'mutation with at: at is only for reads; leave it out',
    ]);
    expect((await get(`/api/calls/${documentId}?fields=title`, anonymous)).body.data.title).toBe('Call');
  });

  it('is never cached, whatever other code sets', async () => {
    const lasting = () => void app.strapi.requestContext.get()?.set('Cache-Control', 'max-age=60');
    const unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: ['api::tag.tag'],
      beforeFindMany: lasting,
    });
    for (const path of ['/api/calls', '/api/tags', '/api/calls/unknown']) {
      expect((await get(`${path}?at=${AT}`)).headers['cache-control']).toBe('private, no-store');
    }
    expect((await get('/api/tags', anonymous)).headers['cache-control']).toBe('max-age=60');
    expect((await graphql('{ calls { state } }', AT)).headers['cache-control']).toBe('private, no-store');
    unsubscribe();
  });

  it('leaves requests without it, and the admin, alone', async () => {
    const { body, headers } = await now(anonymous);
    expect([body.data, headers['cache-control']]).toMatchObject([
      [{ state: 'closed' }],
      'public, max-age=60, must-revalidate',
    ]);
    const managed = '/content-manager/collection-types/api::call.call';
    expect((await get(`${managed}?at=${AT}`, admin)).body.results).toMatchObject([{ state: 'closed' }]);
    expect((await get(`${managed}?at=soon`, admin)).status).toBe(200);
  });

  it('can be granted to an API token', async () => {
    const { body } = await get('/admin/content-api/permissions', admin);
    expect(body.data['plugin::deadlines']).toMatchObject({ controllers: { preview: ['at'] } });
  });
});
