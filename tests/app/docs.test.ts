import { readFileSync } from 'node:fs';
import path from 'node:path';

import { startOtherApp, type TestApp } from '../support/app';

/** The samples of the documentation, run as they stand there. Its JSON is in tests/unit/deadlines/docs.test.ts. */
const samples = (page: string, language: string) => {
  const text = readFileSync(path.resolve(__dirname, '..', '..', 'docs', page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code);
};

describe('the documentation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startOtherApp();
  });
  afterAll(() => app.stop());

  it.each(samples('guides/opt-in.md', 'graphql'))(
    'of the opt-in asks GraphQL what it can answer: %s',
    async (query) => {
      const token = await app.strapi
        .service('admin::api-token')
        .create({ name: 'docs', type: 'full-access', lifespan: null });
      const { body } = await app.http
        .post('/graphql')
        .set({ Authorization: `Bearer ${token.accessKey}` })
        .send({ query });
      expect(body).toEqual({ data: { campuses: [] } });
    }
  );

  it('of the clock sets it', () => {
    const [get, set] = samples('concepts/clock.md', 'ts');
    const instants: number[] = [];
    const observed = set.replaceAll(/;.*$/gm, '; instants.push(clock.now());');
    new Function('strapi', 'instants', `${get}\n${observed}`)(app.strapi, instants);
    expect(instants.map((instant) => new Date(instant).toISOString())).toEqual([
      '2022-03-18T22:59:59.999Z',
      '2022-03-18T23:00:00.000Z',
    ]);
  });
});
