import http from 'node:http';
import type { Knex } from 'knex';

import { messagesOf, reconcile } from '../../support/announced';
import { startAnnouncing } from '../../support/announcing-instance';
import { ask } from '../../support/ask';
import { create, hour, iso, setClock } from '../../support/entries';
import { hold } from '../../support/held-request';
import { uploadTo } from '../../support/imports';
import { startInstance, type Instance } from '../../support/instance';
import { startReceiver, type Receiver } from '../../support/receiver';
import { newAdministrator } from '../../support/people';
import { asToken } from '../../support/tokens';
import { until } from '../../support/until';
import { deliveriesTo, send, startWebhooks, subscribe, type WebhooksApp } from '../../support/webhooks';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');

describe('an instance that is told to stop', () => {
  /** It creates the database, and looks at it. */
  let app: WebhooksApp;
  let token: { Authorization: string };
  let there: Instance;
  beforeAll(async () => {
    app = await startWebhooks();
    setClock(app.strapi, T0);
    token = await asToken(app, 'full-access');
  });
  afterEach(() => there.stop());
  afterAll(() => app.stop());

  const written = (title: string) =>
    app.strapi.documents('api::call.call').count({ filters: { title }, status: 'published' });
  const post = (title: string, number: number) => ({
    data: { title, slug: `${title.toLowerCase()}-${number}`, rolling: true },
  });
  const beginWrites = async (title: string, count: number) => {
    const writes = Array.from({ length: count }, (_, number) =>
      hold(there.address, '/api/calls', post(title, number), token)
    );
    await Promise.all(writes.map(({ sent }) => sent));
    return writes;
  };

  it('answers requests in flight, accepts no new ones, and ends cleanly', async () => {
    // Apollo Server listens for signals in production.
    there = await startInstance({ NODE_ENV: 'production' });
    const queries = Array.from({ length: 4 }, () =>
      hold(there.address, '/graphql', { query: '{ calls { title } }' })
    );
    const writes = await beginWrites('Begun', 6);
    await Promise.all(queries.map(({ sent }) => sent));
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const isReady = () => get(there.address, '/_ready', agent);
    expect(await isReady()).toEqual({ status: 200, connection: 'keep-alive' });
    there.signal('SIGTERM');
    await until('nobody can connect', () => isRefused(there.address));
    // Over the existing connection, which this closes.
    expect(await isReady()).toEqual({ status: 503, connection: 'close' });
    await expect(isReady()).rejects.toThrow('ECONNREFUSED');
    const answers = await Promise.all([...queries, ...writes].map(({ finish }) => finish()));
    expect(answers.map(({ status }) => status)).toEqual([...Array(4).fill(200), ...Array(6).fill(201)]);
    expect(answers.map(({ headers }) => headers.connection)).toEqual(Array(10).fill('close'));
    expect(await there.code).toBe(0);
    expect(await written('Begun')).toBe(6);
  });

  it('ends an import in the admin after its current document, and says so', async () => {
    // Before it starts: while it does, it may hold SQLite's only lock.
    const headers = await newAdministrator(app, ['plugin::importer.documents.import']);
    there = await startInstance();
    const event = (index: number) => `---\ntitle: Rencontre ${index}\ndate: 2030-01-28\nlieu: Lorient\n---\n`;
    const documents = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`${index}.md`, event(index)])
    );
    const { body } = await uploadTo(there.address, 'import', documents, { headers });
    let said = '';
    for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
      if (said === '') there.signal('SIGTERM');
      said += chunk;
    }
    const lines = said.trim().split('\n');
    expect(lines.at(-1)).toMatch(/the server was stopped: import the documents again/);
    expect(await there.code).toBe(0);
    const done = lines.length - 1;
    expect(done).toBeLessThan(100);
    expect(await app.strapi.documents('api::event.event').count({ status: 'draft' })).toBe(done);
  });

  it('cuts off what takes too long, and writes nothing of it', async () => {
    there = await startInstance({ SHUTDOWN_TIMEOUT: '1' });
    const [write] = await beginWrites('Slow', 1);
    there.signal('SIGTERM');
    expect(await there.code).toBe(1);
    await expect(write.finish()).rejects.toThrow(/ECONNRESET|EPIPE|socket hang up/);
    expect(await written('Slow')).toBe(0);
  });

  it('ends at once on a second signal, except one that comes with the first', async () => {
    there = await startInstance();
    const [write] = await beginWrites('Ended', 1);
    const start = performance.now();
    let isOver = false;
    void there.code.then(() => (isOver = true));
    await until('it has ended', () => {
      there.signal('SIGINT');
      return isOver;
    });
    expect(await there.code).toBe(130);
    expect(performance.now() - start).toBeGreaterThan(1000);
    await expect(write.finish()).rejects.toThrow(/ECONNRESET|EPIPE|socket hang up/);
  });

  describe('with a subscriber', () => {
    let receiver: Receiver;
    beforeAll(async () => {
      receiver = await startReceiver();
    });
    afterAll(() => receiver.stop());

    it('also waits for the database: what was answered is stored, and nothing else', async () => {
      there = await startInstance();
      let release!: () => void;
      const lock = app.strapi.plugin('concurrent-writes').service('write-lock');
      const held: Promise<void> = lock.run(async ({ trx }: { trx: Knex.Transaction }) => {
        await trx.raw('LOCK TABLE calls IN ACCESS EXCLUSIVE MODE');
        await new Promise<void>((resolve) => (release = resolve));
      });
      const queries = Array.from({ length: 4 }, (_, page) =>
        ask(there.address, { path: `/api/calls?pagination[page]=${page + 1}` })
      );
      const writes = await beginWrites('Locked', 6);
      const answers = Promise.all([...queries, ...writes.map(({ finish }) => finish())]);
      const isWaiting = async () => {
        const { rows } = await app.strapi.db.connection.raw(
          'SELECT count(*) FROM pg_locks WHERE NOT granted'
        );
        // The writes wait for their turn, and one of them asks the database for it.
        return Number(rows[0].count) >= 5;
      };
      await until('all wait for the lock', isWaiting);
      there.signal('SIGINT');
      await until('nobody can connect', () => isRefused(there.address));
      release();
      await held;
      const statuses = (await answers).map(({ status }) => status);
      expect(statuses).toEqual([...Array(4).fill(200), ...Array(6).fill(201)]);
      expect(await there.code).toBe(0);
      expect(await written('Locked')).toBe(6);
    });

    it('finishes the deliveries that it has started, once, and leaves the rest to another instance', async () => {
      const subscriber = await subscribe(app, receiver.url());
      const calls = 30;
      const dates = { opensAt: iso(T0 - hour), closesAt: iso(T0 + hour) };
      for (let number = 0; number < calls; number += 1) await create(app, 'api::call.call', dates);
      await reconcile(app);
      const begun: (() => void)[] = [];
      receiver.answer((response) => void begun.push(() => response.writeHead(204).end()));
      there = await startAnnouncing(T0);
      await there.setClock(T0 + hour);
      await until('some are on their way', () => begun.length > 0);
      there.signal('SIGTERM');
      await until('nobody can connect', () => isRefused(there.address));
      receiver.answer(204);
      for (const answer of begun) answer();
      expect(await there.code).toBe(0);
      const left = (await deliveriesTo(app, subscriber.documentId)).filter(
        ({ status }) => status === 'pending'
      );
      expect(left.map(({ claimedUntil }) => claimedUntil)).toEqual(left.map(() => null));
      setClock(app.strapi, T0 + hour);
      await reconcile(app);
      await send(app);
      const closings = (await messagesOf(app)).filter(({ event }) => event === 'call.closed');
      const ids = closings.map(({ messageId }) => messageId).sort();
      expect(ids).toHaveLength(calls);
      const arrived = receiver.received.filter(({ body }) => JSON.parse(body).type === 'call.closed');
      expect(arrived.map(({ id }) => id).sort()).toEqual(ids);
      expect(arrived.length - left.length).toBeGreaterThan(0);
    });
  });
});

async function isRefused(address: string): Promise<boolean> {
  const asked = ask(address, { path: '/_health' });
  return asked.then(
    () => false,
    ({ code }: { code?: string }) => code === 'ECONNREFUSED'
  );
}

function get(address: string, path: string, agent: http.Agent) {
  return new Promise<{ status?: number; connection?: string }>((resolve, reject) => {
    const request = http.get(`${address}${path}`, { agent }, (response) => {
      const { statusCode: status, headers } = response;
      response.resume().once('end', () => resolve({ status, connection: headers.connection }));
    });
    request.once('error', reject);
  });
}
