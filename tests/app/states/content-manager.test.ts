import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';

const CALLS = '/content-manager/collection-types/api::call.call';

describe('the content-manager', () => {
  let app: TestApp;
  let admin: { Authorization: string };

  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
    setClock(app.strapi, '2022-03-01T00:00:00.000Z');
    await create(app, 'api::call.call', { title: 'Closed', closesAt: '2022-02-01T00:00:00.000Z' });
    await create(app, 'api::call.call', { title: 'Open', closesAt: '2022-04-01T00:00:00.000Z' });
  });
  afterAll(() => app.stop());

  it('lists the state, filters and sorts by it, and counts what it lists', async () => {
    const list = await app.http.get(`${CALLS}?sort=state:DESC`).set(admin);
    expect(list.body.results).toMatchObject([
      { title: 'Closed', state: 'closed' },
      { title: 'Open', state: 'open' },
    ]);
    const open = await app.http
      .get(`${CALLS}?page=1&pageSize=10&filters[$and][0][state][$eq]=open`)
      .set(admin);
    expect(open.body).toMatchObject({ results: [{ title: 'Open' }], pagination: { total: 1 } });
  });

  it('shows press releases by their titles, which are long', async () => {
    const path = '/content-manager/content-types/api::press-release.press-release/configuration';
    const { body } = await app.http.get(path).set(admin);
    expect(body.data.contentType.settings).toMatchObject({ mainField: 'title', defaultSortBy: 'title' });
  });

  it('saves a form that sends the computed attributes back', async () => {
    const [shown] = (await app.http.get(`${CALLS}?filters[title]=Open`).set(admin)).body.results;
    const response = await app.http
      .put(`${CALLS}/${shown.documentId}`)
      .set(admin)
      .send({ title: 'Open', edition: '7', state: 'closed', nextTransitionAt: null });
    expect([response.status, response.body.data]).toMatchObject([200, { edition: '7', state: 'open' }]);
  });

  it('publishes an entry', async () => {
    const [shown] = (await app.http.get(`${CALLS}?filters[title]=Open`).set(admin)).body.results;
    const response = await app.http
      .post(`${CALLS}/${shown.documentId}/actions/publish`)
      .set(admin)
      .send({ title: 'Open', slug: shown.slug, kind: 'projects', edition: '8', state: 'closed' });
    expect([response.status, response.body.data]).toMatchObject([200, { edition: '8', state: 'open' }]);
  });
});
