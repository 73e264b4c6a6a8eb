import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { statementsOf } from '../../support/statements';

const CALL = 'api::call.call';
const isPostgres = process.env.TEST_DATABASE === 'postgres';

interface Documents {
  findMany: (params: object) => Promise<{ title: string }[]>;
  update: (params: object) => Promise<unknown>;
}

describe('a read of the Document Service', () => {
  let app: TestApp;
  let documentId: string;
  const calls = () => app.strapi.documents(CALL) as unknown as Documents;
  const titles = async () => (await calls().findMany({ status: 'published' })).map(({ title }) => title);
  const rename = (title: string) => calls().update({ documentId, data: { title }, status: 'published' });

  beforeAll(async () => {
    app = await startApp({ HTTP_CACHE_ENABLED: 'false' });
    ({ documentId } = await create(app, CALL, { title: 'Before' }));
  });
  afterAll(() => app.stop());

  const begins = (statements: string[]) => statements.filter((sql) => /^BEGIN/i.test(sql)).length;

  it('is not in a transaction on PostgreSQL, where it would gain nothing from it', async () => {
    const statements = await statementsOf(app, () => app.http.get('/api/calls').expect(200));
    expect(begins(statements)).toBe(isPostgres ? 0 : 1);
    const one = await statementsOf(app, () => app.http.get(`/api/calls/${documentId}`).expect(200));
    expect(begins(one)).toBe(isPostgres ? 0 : 1);
  });

  it('sees what was written in its transaction', async () => {
    const seen = app.strapi.db.transaction(async () => {
      await rename('Within');
      return titles();
    });
    expect(await seen).toEqual(['Within']);
    await rename('Before');
  });

  it('leaves writes atomic: one that fails at its end has written nothing', async () => {
    const failing = app.strapi.db.transaction(async () => {
      await rename('Never');
      await titles();
      throw new Error('at the end');
    });
    await expect(failing).rejects.toThrow('at the end');
    expect(await titles()).toEqual(['Before']);
    expect(begins(await statementsOf(app, () => rename('Before')))).toBeGreaterThan(0);
  });

  it('leaves transactions of a middleware around it alone', async () => {
    let failed: unknown;
    const remove = app.strapi.documents.use(async ({ action }, next) => {
      if (action !== 'findMany' || failed) return next();
      failed = 'not yet';
      const writing = app.strapi.db.transaction(async () => {
        await app.strapi.db.query(CALL).updateMany({ where: { documentId }, data: { title: 'Half' } });
        throw new Error('half way');
      });
      failed = await writing.catch((error) => error.message);
      return next();
    }) as unknown as () => void;
    expect(await titles()).toEqual(['Before']);
    expect(failed).toBe('half way');
    remove();
  });
});
