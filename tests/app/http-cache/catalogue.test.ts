import type { ContentChanges } from '../../../packages/strapi-kit/src';
import { startApp, type TestApp } from '../../support/app';
import { until } from '../../support/until';

let app: TestApp;
let content: ContentChanges;
beforeAll(async () => {
  app = await startApp();
  content = app.strapi.plugin('http-cache').service('content');
});
afterAll(() => app.stop());

const run = (sql: string) => app.strapi.db.connection.raw(sql);
const read = async (sql: string) => (await content.track(async () => run(sql))).dependencies;

/** After a statement that changes what tables there are. */
async function define(...statements: string[]): Promise<void> {
  for (const sql of statements) await run(sql);
  await until(
    'the catalogue is read again',
    async () => (await read('select id from tags')).tables !== 'any'
  );
}

/** Whether a write ends what was read from a table. */
async function ends(write: string, table: string): Promise<boolean> {
  const dependencies = await read(`select * from ${table}`);
  await run(write);
  return !content.isCurrent(dependencies);
}

/** What only the database's catalogue says. */
describe('a write ends', () => {
  it('what is read from a view, whatever it writes', async () => {
    await define('create view zz_named as select name from categories');
    expect(await ends('update tags set name = name', 'zz_named')).toBe(true);
    await define('drop view zz_named');
  });

  it('what else a trigger or a rule may write', async () => {
    expect(await ends('update tags set name = name', 'categories')).toBe(false);
    const isSqlite = process.env.DATABASE_CLIENT === 'sqlite';
    await define(
      isSqlite
        ? 'create trigger zz_also after update on tags begin update categories set slug = slug; end'
        : 'create rule zz_also as on update to tags do also update categories set slug = slug'
    );
    expect(await ends('update tags set name = name', 'categories')).toBe(true);
    await define(isSqlite ? 'drop trigger zz_also' : 'drop rule zz_also on tags');
  });

  it('the rows that go with a deleted one, or change with a key', async () => {
    expect(await ends('update categories set name = name', 'events_category_lnk')).toBe(false);
    expect(await ends('delete from categories', 'events_category_lnk')).toBe(true);
    await define(
      'create table zz_key (id integer primary key)',
      'create table zz_of (id integer references zz_key (id) on update cascade)'
    );
    expect(await ends('update zz_key set id = id', 'zz_of')).toBe(true);
    await define('drop table zz_of', 'drop table zz_key');
  });
});
