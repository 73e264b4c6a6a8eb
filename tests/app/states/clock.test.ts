import { startApp } from '../../support/app';
import { create, setClock } from '../../support/entries';

const DEADLINE = '2022-03-18T23:00:00.000Z';
const CLOCK = { DEADLINES_CLOCK: '2022-03-18T22:59:30Z' };

describe('the clock', () => {
  it('begins at DEADLINES_CLOCK and runs on', async () => {
    const app = await startApp(CLOCK);
    const now = app.strapi.plugin('deadlines').service('clock').now();
    await create(app, 'api::call.call', { closesAt: DEADLINE });
    const { body } = await app.http.get('/api/calls?fields=state');
    await app.stop();
    expect(now).toBeGreaterThanOrEqual(Date.parse(CLOCK.DEADLINES_CLOCK));
    expect(now).toBeLessThan(Date.parse(DEADLINE));
    expect(body.data).toMatchObject([{ state: 'open' }]);
  });

  it('is refused in production', async () => {
    await expect(startApp({ ...CLOCK, NODE_ENV: 'production' })).rejects.toThrow(
      'DEADLINES_CLOCK is set and NODE_ENV is production: unset it, or set DEADLINES_CLOCK_IN_PRODUCTION=true'
    );
  });

  it('is allowed in production on request', async () => {
    const env = { ...CLOCK, NODE_ENV: 'production', DEADLINES_CLOCK_IN_PRODUCTION: 'true' };
    const app = await startApp(env);
    const now = app.strapi.plugin('deadlines').service('clock').now();
    await app.stop();
    expect(new Date(now).getUTCFullYear()).toBe(2022);
  });

  it('is refused when it is no instant', async () => {
    await expect(startApp({ DEADLINES_CLOCK: 'tomorrow' })).rejects.toThrow(
      'DEADLINES_CLOCK is "tomorrow": write an instant, for example 2022-03-18T22:59:30Z'
    );
  });

  it('shows one request one instant, though it strikes meanwhile', async () => {
    const app = await startApp();
    await create(app, 'api::call.call', { title: 'Call', closesAt: DEADLINE });
    setClock(app.strapi, '2022-03-18T22:59:59.999Z');
    // Between the request's permissions and its rows the deadline passes, and again before its count.
    let reads = 0;
    app.strapi.db.lifecycles.subscribe({
      models: ['api::call.call'],
      beforeFindMany: () => {
        reads += 1;
        setClock(app.strapi, DEADLINE);
      },
    });
    const during = await app.http.get('/api/calls?filters[state]=open&fields=state');
    const after = await app.http.get('/api/calls?filters[state]=open&fields=state');
    await app.stop();
    expect(reads).toBe(2);
    expect([during.body.data[0]?.state, during.body.meta.pagination.total]).toEqual(['open', 1]);
    expect([after.body.data, after.body.meta.pagination.total]).toEqual([[], 0]);
  });
});
