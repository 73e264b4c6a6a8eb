import { startApp, type TestApp } from '../support/app';

const TYPES = ['calls', 'events', 'press-releases', 'press-contacts', 'program-pages', 'categories', 'tags'];

describe('the public role', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it.each(TYPES)('may list %s', async (type) => {
    const response = await app.http.get(`/api/${type}`);
    expect([response.status, response.body.data]).toEqual([200, []]);
  });

  it.each(TYPES)('may not write %s', async (type) => {
    const response = await app.http.post(`/api/${type}`).send({ data: { title: 'x' } });
    expect(response.status).toBe(403);
  });
});
