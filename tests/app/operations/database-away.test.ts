import { copyFile, rename } from 'node:fs/promises';

import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { ask } from '../../support/ask';
import { startBreakingProxy, type BreakingProxy } from '../../support/breaking-proxy';
import { create } from '../../support/entries';
import { startInstance, type Instance } from '../../support/instance';
import { askAll, type Interfaces, type Told } from '../../support/interfaces';
import { listen } from '../../support/listen';
import { samples } from '../../support/samples';
import { startSilentProxy, type SilentProxy } from '../../support/silent-proxy';
import { asToken } from '../../support/tokens';
import { until } from '../../support/until';

/** Node's own `require`, which environment.cjs passes on, because native modules are loaded once per process. */
declare const nodeRequire: NodeJS.Require;
interface Sqlite {
  exec: (sql: string) => void;
  close: () => void;
}
const Database = nodeRequire('better-sqlite3') as new (file: string) => Sqlite;

const SECOND = 1000;
const UNAVAILABLE: Told = { status: 503, retryAfter: '5', isKept: false, name: 'ServiceUnavailableError' };
const isPostgres = process.env.TEST_DATABASE === 'postgres';
const onPostgres = isPostgres ? describe : describe.skip;
const onSqlite = isPostgres ? describe.skip : describe;

const asInterfaces = async (app: TestApp): Promise<Interfaces> => ({
  admin: await asAdmin(app),
  token: await asToken(app, 'full-access'),
});
const statusOf = async (address: string, path: string) => (await ask(address, { path })).status;

/** While the database is away: everything says so in time, and only the process itself is well. */
const expectUnavailable = async (address: string, interfaces: Interfaces) => {
  const { answers, took } = await askAll(address, interfaces);
  const all = Object.keys(answers).map((name) => [name, UNAVAILABLE]);
  expect(answers).toEqual(Object.fromEntries(all));
  expect(took).toBeLessThan(2 * SECOND);
  const start = performance.now();
  const probes = [await statusOf(address, '/_health'), await statusOf(address, '/_ready')];
  expect(probes).toEqual([204, 503]);
  expect(performance.now() - start).toBeLessThan(2 * SECOND);
};

/** Everything works again, without a restart. */
const expectBack = async (address: string, interfaces: Interfaces) => {
  await until('it is ready again', async () => (await statusOf(address, '/_ready')) === 200);
  const { answers } = await askAll(address, interfaces);
  const statuses = Object.entries(answers).map(([name, { status }]) => [name, status]);
  expect(Object.fromEntries(statuses)).toEqual({
    rest: 200,
    'rest, nothing there': 404,
    state: 404,
    feed: 200,
    'rest, with a token': 200,
    graphql: 200,
    'graphql, as GET': 200,
    write: 201,
    admin: 200,
    // An address that nobody has.
    login: 400,
  });
};

onPostgres('without PostgreSQL', () => {
  /** It creates the database, and can read it throughout. */
  let app: TestApp;
  let interfaces: Interfaces;
  beforeAll(async () => {
    app = await startApp();
    interfaces = await asInterfaces(app);
  });
  afterAll(() => app.stop());

  const titles = async () => {
    const calls = await app.strapi.db.query('api::call.call').findMany({ where: { title: 'Written' } });
    return calls.length;
  };

  describe('since it refuses connections and has closed all of them', () => {
    let proxy: BreakingProxy;
    let there: Instance;
    beforeAll(async () => {
      proxy = await startBreakingProxy(Number(process.env.DATABASE_PORT));
      there = await startInstance({ DATABASE_PORT: String(proxy.port) });
    });
    afterAll(async () => {
      await there.stop();
      proxy.close();
    });

    it('answers 503, and recovers by itself once it is back', async () => {
      await expectBack(there.address, interfaces);
      const before = await titles();
      proxy.break();
      // At once, and after the outage is known.
      await expectUnavailable(there.address, interfaces);
      await expectUnavailable(there.address, interfaces);
      proxy.mend();
      expect(await titles()).toBe(before);
      await expectBack(there.address, interfaces);
    });

    it.each(['select', 'BEGIN', 'insert into', 'COMMIT'])(
      'answers 503 to requests in flight when it goes: %s',
      async (statement) => {
        proxy.breakAt(statement, 'lost');
        const { answers } = await askAll(there.address, interfaces);
        const others = Object.values(answers).filter(
          ({ status }) => status === 401 || status === 403 || status >= 500
        );
        expect(others.length).toBeGreaterThan(0);
        expect(others).toEqual(others.map(() => UNAVAILABLE));
        expect(answers.write).toEqual(UNAVAILABLE);
        proxy.mend();
        await expectBack(there.address, interfaces);
      }
    );
  });

  describe('since the network drops everything silently', () => {
    let proxy: SilentProxy;
    let there: Instance;
    beforeAll(async () => {
      proxy = await startSilentProxy(Number(process.env.DATABASE_PORT));
      there = await startInstance({ DATABASE_PORT: String(proxy.port) });
    });
    afterAll(async () => {
      await there.stop();
      proxy.close();
    });

    it('still answers 503 within two seconds', async () => {
      await expectBack(there.address, interfaces);
      proxy.hushAll();
      await expectUnavailable(there.address, interfaces);
      await expectUnavailable(there.address, interfaces);
      proxy.speak();
      await expectBack(there.address, interfaces);
    });
  });
});

onSqlite('without SQLite’s file', () => {
  let app: TestApp;
  let interfaces: Interfaces;
  let address: string;
  let file: string;
  beforeAll(async () => {
    app = await startApp();
    interfaces = await asInterfaces(app);
    address = await listen(app);
    file = process.env.DATABASE_FILENAME!;
  });
  afterAll(() => app.stop());

  it('answers 503 while another process has locked it', async () => {
    const other = new Database(file);
    other.exec('BEGIN EXCLUSIVE');
    await expectUnavailable(address, interfaces);
    await expectUnavailable(address, interfaces);
    other.exec('ROLLBACK');
    other.close();
    await expectBack(address, interfaces);
  });

  it('undoes a write that cannot be committed because of a reader', async () => {
    await until('nobody writes', () => app.strapi.db.connection.client.pool.numUsed() === 0);
    const other = new Database(file);
    other.exec('BEGIN; SELECT * FROM calls');
    const write = app.strapi.db.transaction(({ trx }) => trx('tags').insert({ name: 'Not committed' }));
    await expect(write).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    other.exec('ROLLBACK');
    other.close();
    await expectBack(address, interfaces);
    expect(await app.strapi.db.query('api::tag.tag').count({ where: { name: 'Not committed' } })).toBe(0);
  });

  it('answers 503 while its file is missing, and creates no other', async () => {
    await rename(file, `${file}.away`);
    await until('that is noticed', async () => (await statusOf(address, '/_ready')) === 503, 2 * SECOND);
    await expectUnavailable(address, interfaces);
    await rename(`${file}.away`, file);
    await expectBack(address, interfaces);
  });

  it('reads the file that replaced it', async () => {
    await copyFile(file, `${file}.backup`);
    await create(app, 'api::tag.tag', { name: 'Since the backup' });
    const tags = async () => {
      const { text } = await ask(address, {
        path: '/api/tags?filters[name]=Since the backup'.replaceAll(' ', '%20'),
      });
      return JSON.parse(text).data?.length;
    };
    expect(await tags()).toBe(1);
    await rename(`${file}.backup`, file);
    await until('the backup is read', async () => (await tags()) === 0, 3 * SECOND);
    await expectBack(address, interfaces);
  });
});

describe('while no connection of the pool is free', () => {
  let app: TestApp;
  let interfaces: Interfaces;
  let address: string;
  beforeAll(async () => {
    app = await startApp({ DATABASE_CONNECTION_TIMEOUT: '2000' });
    interfaces = await asInterfaces(app);
    address = await listen(app);
  });
  afterAll(() => app.stop());

  it('answers 503, although the database is available', async () => {
    await expectBack(address, interfaces);
    const held = await Promise.all(
      Array.from({ length: isPostgres ? 10 : 1 }, () => app.strapi.db.connection.transaction())
    );
    const { answers } = await askAll(address, interfaces);
    expect(Object.values(answers)).toEqual(Object.values(answers).map(() => UNAVAILABLE));
    const [body] = samples('concepts/operations.md', 'json').map((text) => JSON.parse(text));
    expect(JSON.parse((await ask(address, { path: '/api/tags?unknown=1' })).text)).toEqual(body);
    expect(await statusOf(address, '/_ready')).toBe(200);
    for (const transaction of held) await transaction.rollback();
    await expectBack(address, interfaces);
  });
});
