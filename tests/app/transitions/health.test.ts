import { reconcile } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, minute, setClock } from '../../support/entries';
import { VISITOR } from '../../support/requests';
import { asToken } from '../../support/tokens';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');
const HEALTH = '/api/deadlines/health';

jest.setTimeout(120_000);

describe('the health of announcements', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, T0);
    await reconcile(app);
    await create(app, 'api::call.call', { opensAt: iso(T0 + hour) });
    await reconcile(app);
  });
  afterAll(() => app.stop());

  /** The part that the plugin webhooks adds. */
  const nothing = { waiting: 0, failing: 0, oldestUnsentAt: null, switchedOff: 0 };
  const deliveries = { degraded: false, ...nothing, failedPasses: 0 };

  const transitions = (overdue: number, oldestOverdueAt: string | null) => {
    return { degraded: overdue > 0, overdue, oldestOverdueAt, failedPasses: 0 };
  };

  it('is refused to visitors and to tokens that may only read', async () => {
    for (const caller of [VISITOR, await asToken(app, 'read-only')]) {
      expect((await app.http.get(HEALTH).set(caller)).status).toBe(403);
    }
  });

  it('is reported to tokens that may do everything, or this', async () => {
    for (const grant of ['full-access' as const, ['plugin::transitions.health.report']]) {
      const { body } = await app.http
        .get(HEALTH)
        .set(await asToken(app, grant))
        .expect(200);
      const all = { transitions: transitions(0, null), deliveries };
      expect(body).toEqual({ data: { status: 'ok', clock: 'set', ...all } });
    }
  });

  it('is degraded once a transition has been due for more than a minute', async () => {
    const token = await asToken(app, 'full-access');
    setClock(app.strapi, T0 + hour + minute);
    await app.http.get(HEALTH).set(token).expect(200);
    setClock(app.strapi, T0 + hour + minute + 1);
    const { body } = await app.http.get(HEALTH).set(token).expect(503);
    const overdue = transitions(1, iso(T0 + hour));
    expect(body).toEqual({ data: { status: 'degraded', clock: 'set', transitions: overdue, deliveries } });
    await reconcile(app);
    await app.http.get(HEALTH).set(token).expect(200);
  });

  it('is degraded once an edit has waited for more than a minute', async () => {
    const token = await asToken(app, 'full-access');
    setClock(app.strapi, T0 + 2 * hour);
    await reconcile(app);
    await create(app, 'api::tag.tag', { name: 'Phares' });
    setClock(app.strapi, T0 + 2 * hour + minute);
    await app.http.get(HEALTH).set(token).expect(200);
    setClock(app.strapi, T0 + 2 * hour + minute + 1);
    const { body } = await app.http.get(HEALTH).set(token).expect(503);
    expect(body.data.transitions).toEqual(transitions(1, iso(T0 + 2 * hour)));
    await reconcile(app);
    await app.http.get(HEALTH).set(token).expect(200);
  });

  it('is degraded once three passes in a row have failed, until one has not', async () => {
    const token = await asToken(app, 'full-access');
    const logged = jest.spyOn(app.strapi.log, 'error').mockImplementation();
    const knex = app.strapi.db.connection;
    await knex.schema.renameTable('transitions_announcements', 'transitions_away');
    await reconcile(app);
    await reconcile(app);
    const rename = () => knex.schema.renameTable('transitions_away', 'transitions_announcements');
    await rename();
    await app.http.get(HEALTH).set(token).expect(200);
    await knex.schema.renameTable('transitions_announcements', 'transitions_away');
    await reconcile(app);
    await rename();
    logged.mockRestore();
    const { body } = await app.http.get(HEALTH).set(token).expect(503);
    expect(body.data.transitions).toMatchObject({ degraded: true, failedPasses: 3 });
    await reconcile(app);
    await app.http.get(HEALTH).set(token).expect(200);
  });

  it('is degraded if another plugin says so, or fails', async () => {
    const token = await asToken(app, 'full-access');
    const health = app.strapi.plugin('transitions').service('health');
    health.add('letters', async () => ({ degraded: true, waiting: 3 }));
    health.add('paper', () => Promise.reject(new Error('No paper')));
    const { body } = await app.http.get(HEALTH).set(token).expect(503);
    expect(body.data).toMatchObject({
      status: 'degraded',
      letters: { degraded: true, waiting: 3 },
      paper: { degraded: true, error: 'Error: No paper' },
    });
  });

  it('and the announcements are not an API', async () => {
    const token = await asToken(app, 'full-access');
    for (const path of ['/api/messages', '/api/announcements', '/api/transitions/messages']) {
      await app.http.get(path).set(token).expect(404);
    }
    const query = '{ __schema { types { name } } }';
    const { body } = await app.http.post('/graphql').send({ query });
    const names: string[] = (body.data?.__schema.types ?? []).map(({ name }: { name: string }) => name);
    expect(names.filter((name) => /transitions/i.test(name))).toEqual([]);
    expect(names).toContain('Call');
  });
});
