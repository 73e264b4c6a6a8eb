import { startApp, type TestApp } from '../../support/app';
import { ask } from '../../support/ask';
import { earliestChangeShown } from '../../support/earliest-change';
import { hour, setClock } from '../../support/entries';
import { contentOf } from '../../support/http-cache';
import { startInstance, type Instance } from '../../support/instance';
import { listen } from '../../support/listen';
import { Checker } from '../../support/never-stale/checker';
import { questionsOf } from '../../support/never-stale/questions';
import { startTruth, type Truth } from '../../support/never-stale/truth';
import { createWorld, publish, CALL, type World } from '../../support/never-stale/world';
import { startSilentProxy, type SilentProxy } from '../../support/silent-proxy';
import { asToken } from '../../support/tokens';
import { until } from '../../support/until';

const START = Date.parse('2022-03-20T09:00:00.000Z');
const SECOND = 1000;
/** ms, to allow for a busy machine. */
const LEEWAY = 500;

describe('two instances on one database', () => {
  let here: TestApp;
  let there: Instance;
  let truth: Truth;
  /** Between the second instance and the database. */
  let proxy: SilentProxy;
  let checker: Checker;
  let world: World;
  let serial = 0;

  beforeAll(async () => {
    here = await startApp();
    proxy = await startSilentProxy(Number(process.env.DATABASE_PORT));
    truth = await startTruth();
    there = await startInstance({ DATABASE_PORT: String(proxy.port) });
    checker = new Checker({
      addresses: [await listen(here), there.address],
      truth: truth.answer,
      setClock: (at) => {
        setClock(here.strapi, at);
        return Promise.all([truth.instance.setClock(at), there.setClock(at)]);
      },
      nextChange: (at) => earliestChangeShown(here.strapi, at),
    });
    await checker.go(START);
    const open = { from: -hour, length: 2 * hour };
    const undated = { from: null, length: null };
    world = await createWorld(here, { calls: [open, undated], event: open, embargo: open }, START);
    await until('the second one hears', there.isConnected);
  });
  afterAll(async () => {
    const { checked, kept } = checker.count;
    process.stdout.write(
      `two instances: ${checked} answers checked, ${kept} from servers' memory, 0 differed\n`
    );
    await there.stop();
    proxy.close();
    await truth.instance.stop();
    await here.stop();
  });

  /** Makes a write that all the requests show. */
  const write = () => {
    serial += 1;
    return publish(here, CALL, world.calls[0], { title: `Title ${serial}` });
  };

  const expectRight = async () => {
    await checker.look(questionsOf(world));
    expect(checker.differences).toEqual([]);
  };

  const path = () => `/api/calls/${world.calls[0]}`;
  const outcomes = async (times: number) => {
    const said: unknown[] = [];
    for (let time = 0; time < times; time += 1) {
      said.push((await ask(there.address, { path: path() })).headers['x-cache']);
    }
    return said;
  };

  /** The second instance caches again, without answers from before. */
  const expectKeeping = async () => {
    await until('the second one hears', there.isConnected);
    await expectRight();
    expect((await outcomes(2)).at(-1)).toBe('hit');
  };

  it('learn within a second of the writes of the other one, and are right from then on', async () => {
    const took: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const [before, beforeThere] = [contentOf(here).generation(), await there.generation()];
      await write();
      const written = contentOf(here).generation() - before;
      const hasHeard = async () => (await there.generation()) - beforeThere >= written;
      took.push(await until('the second one has heard of a write', hasHeard));
      await expectRight();
      await checker.go(checker.now + round * SECOND);
      await expectRight();
    }
    expect(Math.max(...took)).toBeLessThan(SECOND);
    expect(checker.count.kept).toBeGreaterThan(100);
  });

  it('learn of them in the other direction as well', async () => {
    const token = await asToken(here, 'full-access');
    await expectKeeping();
    const before = contentOf(here).generation();
    const body = JSON.stringify({ data: { title: 'Written there' } });
    const headers = { ...token, 'content-type': 'application/json' };
    const { status } = await ask(there.address, { method: 'PUT', path: path(), headers, body });
    expect(status).toBe(200);
    await until('the first one has heard of it', () => contentOf(here).generation() > before);
    await expectRight();
  });

  describe('of which one is silently cut off from the writes of the other one', () => {
    afterEach(() => proxy.speak());

    it('caches nothing a second later, and is right', async () => {
      await expectKeeping();
      proxy.hush();
      const took = await until(
        'the second one knows that it is cut off',
        async () => !(await there.isConnected())
      );
      expect(took).toBeLessThan(SECOND + LEEWAY);
      await write();
      await expectRight();
      expect(await outcomes(3)).toEqual(['bypass', 'bypass', 'bypass']);
      proxy.speak();
      await expectKeeping();
    });

    it('serves nothing from before, when it is connected again after a write that it missed', async () => {
      await expectKeeping();
      proxy.hush();
      await write();
      proxy.speak();
      await expectKeeping();
    });

    it('returns to one connection, however often it tried meanwhile', async () => {
      await expectKeeping();
      proxy.hush();
      await until('the second one has tried twice more', () => proxy.listeners().length >= 2);
      await write();
      await expectRight();
      proxy.speak();
      await expectKeeping();
      await until('it listens once', () => proxy.listeners().length === 1);
    });
  });

  it('reconnect after the database has ended the connection', async () => {
    await expectKeeping();
    const before = await there.generation();
    const ports = proxy.listeners();
    const end = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE client_port = ANY(?)';
    await here.strapi.db.connection.raw(end, [ports]);
    await write();
    await until('the second one listens anew', () => proxy.listeners().some((port) => !ports.includes(port)));
    await until(
      'it knows that it may have missed something',
      async () => (await there.generation()) > before
    );
    await expectKeeping();
  });
});
