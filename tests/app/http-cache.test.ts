import { startApp, type TestApp } from '../support/app';
import { create, iso, minute, setClock } from '../support/entries';

const NOON = Date.parse('2022-03-01T12:00:00.000Z');

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

beforeEach(() => setClock(app.strapi, NOON));

describe('an answer to somebody without credentials', () => {
  it('lives for a minute', async () => {
    await create(app, 'api::call.call', { title: 'A', opensAt: iso(NOON - minute), closesAt: iso(NOON + 90_000) });
    for (const o of ['miss', 'hit']) {
    const answer = await app.http.get('/api/calls?filters[state]=open');
    console.log(answer.status, answer.headers, answer.body);
    expect(answer.headers['x-cache']).toBe(o);
    }
    const g = { query: '{ calls { title state } }' };
    for (const o of ['miss', 'hit']) {
    const answer = await app.http.post('/graphql').send(g);
    console.log(answer.status, answer.headers, answer.body);
    expect(answer.headers['x-cache']).toBe(o);
    }
  });
});
