import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';

/** SQLite has no named statements. */
const onPostgres = process.env.TEST_DATABASE === 'postgres' ? describe : describe.skip;

onPostgres('a statement that comes again and again', () => {
  let app: TestApp;
  let expected: unknown;
  const run = async (sql: string) => (await app.strapi.db.connection.raw(sql)).rows;
  const prepared = async () =>
    (await run(`select statement from pg_prepared_statements where name like 'lean_%'`)).map(
      ({ statement }: { statement: string }) => statement
    );
  const ask = async () => {
    const { body } = await app.http.get('/api/calls?populate[steps]=true').expect(200);
    return body;
  };
  const askOften = async () => {
    for (let time = 0; time < 8; time += 1) expect(await ask()).toEqual(expected);
  };

  beforeAll(async () => {
    // One connection, so that what it has prepared is all there is.
    app = await startApp({ HTTP_CACHE_ENABLED: 'false', DATABASE_POOL_MIN: '1', DATABASE_POOL_MAX: '1' });
    await create(app, 'api::call.call', { title: 'Call', steps: [{ title: 'First' }] });
    expected = await ask();
    await askOften();
  });
  afterAll(() => app.stop());

  it('is prepared once, and is a read', async () => {
    const statements: string[] = await prepared();
    expect(statements.filter((sql) => sql.includes('from "public"."calls" as "t0"'))).toHaveLength(1);
    expect(statements.filter((sql) => !/^select /i.test(sql))).toEqual([]);
  });

  it('is answered after its table got another column', async () => {
    await run('alter table calls add column extra text');
    await askOften();
  });

  it('is answered if the connection has forgotten it, as behind a pooler', async () => {
    await run('deallocate all');
    await askOften();
  });
});
