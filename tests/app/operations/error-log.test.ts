import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { asToken } from '../../support/tokens';

const CALL = 'api::call.call';

/** The entries of the log at or above `error`, with their lines. */
function errorsOf({ strapi }: TestApp): unknown[] {
  const errors: unknown[] = [];
  strapi.log.error = ((error: unknown) => {
    errors.push(error);
    return strapi.log;
  }) as typeof strapi.log.error;
  return errors;
}

describe('the log of errors', () => {
  let app: TestApp;
  let errors: unknown[];

  beforeAll(async () => {
    app = await startApp();
    await create(app, CALL, { title: 'One' });
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    errors = errorsOf(app);
  });

  it('has no mistakes of clients', async () => {
    const token = await asToken(app, 'full-access');
    const answers = [
      await app.http.get('/api/calls?filters[id]=abc'),
      await app.http.get('/api/calls?filters[$eq]=x'),
      await app.http.get('/api/%00'),
      await app.http.post('/api/calls').set(token).set('Content-Type', 'application/json').send('{'),
      await app.http
        .post('/graphql')
        .send({ query: '{ calls(filters: { title: { between: ["a"] } }) { slug } }' }),
      await app.http.post('/graphql').set('Content-Type', 'application/json').send('{'),
    ];
    expect(answers.map(({ status }) => status < 500)).toEqual(answers.map(() => true));
    expect(errors).toEqual([]);
  });

  it('has our own bugs, which stay a 500 and do not reveal what they are', async () => {
    const unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: [CALL],
      // Like a bug in one of our hooks.
      beforeFindMany: () => void app.strapi.db.metadata.get('api::secret.secret'),
    });
    const rest = await app.http.get('/api/calls?x=1');
    const graphql = await app.http.post('/graphql').send({ query: '{ calls { slug title } }' });
    unsubscribe();
    expect([rest.status, rest.body.error.message]).toEqual([500, 'Internal Server Error']);
    expect(graphql.body.errors).toEqual([
      { message: 'Internal Server Error', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(errors.map(String)).toEqual(Array(2).fill(expect.stringContaining('api::secret.secret')));
  });
});
