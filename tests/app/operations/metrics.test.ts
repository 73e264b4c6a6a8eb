import { parse } from 'yaml';

import { reconcile } from '../../support/announced';
import { ask, type Answered, type Asked } from '../../support/ask';
import { create, hour, iso, minute, setClock } from '../../support/entries';
import { hearing } from '../../support/http-cache';
import { listen } from '../../support/listen';
import { startReceiver } from '../../support/receiver';
import { samples } from '../../support/samples';
import { until } from '../../support/until';
import { announce, message, send, startWebhooks, subscribe, type WebhooksApp } from '../../support/webhooks';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');
const TOKEN = 'a-token-for-metrics';
const READER = { authorization: `Bearer ${TOKEN}` };

jest.setTimeout(120_000);

describe('/metrics', () => {
  let app: WebhooksApp;
  let address: string;
  beforeAll(async () => {
    app = await startWebhooks({ METRICS_TOKEN: TOKEN });
    setClock(app.strapi, T0);
    address = await listen(app);
  });
  afterAll(() => app.stop());

  const scrape = async (): Promise<Record<string, number>> => {
    const { text } = await ask(address, { path: '/metrics', headers: READER });
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return Object.fromEntries(
      lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.match(/ (\S+)$/)![1])])
    );
  };
  const counted = async () => {
    const metrics = await scrape();
    const names = Object.keys(metrics).filter((name) =>
      name.startsWith('http_request_duration_seconds_count')
    );
    return Object.fromEntries(names.map((name) => [name.match(/{(.*)}/)![1], metrics[name]]));
  };

  it('can be read only with the token', async () => {
    const statuses = [];
    for (const authorization of ['', 'Bearer', `Bearer ${TOKEN}x`, TOKEN, `Bearer ${TOKEN}`]) {
      const { status, headers } = await ask(address, { path: '/metrics', headers: { authorization } });
      statuses.push([status, headers['cache-control'], headers['www-authenticate']]);
    }
    const refused = [401, 'no-store', 'Bearer'];
    expect(statuses).toEqual([refused, refused, refused, refused, [200, 'no-store', undefined]]);
    const { headers } = await ask(address, { path: '/metrics', headers: READER });
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  });

  it('counts requests by cache result and status', async () => {
    const json = { 'content-type': 'application/json' };
    const asked = [
      { path: '/api/tags' },
      { path: '/api/tags?unknown=1' },
      { path: '/api/tags/nothing' },
      { path: '/api/tags', headers: { authorization: 'Bearer nobody' } },
      { path: '/graphql', headers: json, body: JSON.stringify({ query: '{ tags { name } }' }) },
      { path: '/admin/init' },
    ];
    const before = await counted();
    const expected: Record<string, number> = {};
    const count = async (request: Asked) => {
      await hearing(app);
      const labels = labelsOf(await ask(address, request));
      expected[labels] = (expected[labels] ?? 0) + 1;
      return labels;
    };
    const seen = [];
    for (const one of asked) seen.push(await count(one));
    // A busy machine may briefly not receive the writes of others, and then computes again.
    await until('something comes from memory', async () => (await count(asked[0])).includes('hit'));
    expect(new Set(seen)).toEqual(
      new Set(['miss,2xx', 'bypass,2xx', 'miss,4xx', 'private,4xx', 'none,2xx'].map(asLabels))
    );
    // Requests of monitoring are not counted.
    await ask(address, { path: '/_ready' });
    const after = await counted();
    const added = Object.entries(after).map(([labels, number]) => [labels, number - (before[labels] ?? 0)]);
    expect(Object.fromEntries(added.filter(([, number]) => number !== 0))).toEqual(expected);
  });

  it('has the state of the process and its connections', async () => {
    const transaction = await app.strapi.db.connection.transaction();
    const metrics = await scrape();
    await transaction.rollback();
    expect(metrics).toMatchObject({
      database_up: 1,
      database_pool_used: 1,
      database_pool_waiting: expect.any(Number),
    });
    expect(metrics.database_pool_free).toBeGreaterThanOrEqual(0);
    expect(metrics.nodejs_eventloop_lag_p99_seconds).toBeGreaterThan(0);
  });

  it('has every metric that the deployment guide watches, and answers its probes', async () => {
    const [pod, , alerts] = samples('guides/deploy.md', 'yaml').map((text) => parse(text));
    const names = Object.keys(await scrape()).map((name) => name.replace(/{.*/, ''));
    const watched: string[] = alerts.groups[0].rules.map(
      ({ expr }: { expr: string }) => expr.match(/\w+_\w+/)![0]
    );
    expect(watched.filter((name) => !names.includes(name))).toEqual([]);
    const { livenessProbe, readinessProbe, startupProbe } = pod.containers[0];
    const paths = [livenessProbe, readinessProbe, startupProbe].map(({ httpGet }) => httpGet.path);
    const answers = await Promise.all(paths.map((path) => ask(address, { path })));
    expect(answers.map(({ status }) => status)).toEqual([204, 200, 200]);
  });

  it('has what waits to be announced and delivered', async () => {
    const backlog = async () => {
      const { transitions_overdue, webhook_deliveries_waiting, webhook_deliveries_failing } = await scrape();
      return [transitions_overdue, webhook_deliveries_waiting, webhook_deliveries_failing];
    };
    const receiver = await startReceiver();
    await subscribe(app, receiver.url());
    await create(app, 'api::call.call', { opensAt: iso(T0 + hour) });
    await reconcile(app);
    expect(await backlog()).toEqual([0, 0, 0]);
    setClock(app.strapi, T0 + hour + minute + 1);
    await announce(app, message());
    expect(await backlog()).toEqual([1, 1, 0]);
    receiver.answer(500);
    await send(app);
    expect(await backlog()).toEqual([1, 1, 1]);
    await receiver.stop();
  });

  it('leaves out what the database does not answer in time', async () => {
    const health = app.strapi.plugin('transitions').service('health');
    const report = health.report;
    const unanswered = [() => Promise.reject(new Error('No database')), () => new Promise(() => undefined)];
    for (const fault of unanswered) {
      health.report = fault;
      const start = performance.now();
      const metrics = await scrape();
      expect(performance.now() - start).toBeLessThan(2000);
      expect(metrics).not.toHaveProperty('transitions_overdue');
      expect(metrics).not.toHaveProperty('webhook_deliveries_waiting');
      expect(metrics).toHaveProperty('database_up', 1);
    }
    health.report = report;
    expect(await scrape()).toHaveProperty('transitions_overdue', 1);
  });
});

/** The labels of a request, by what its answer says. */
function labelsOf({ status, headers }: Answered): string {
  const isPrivate = headers['cache-control']?.includes('private') && headers['x-cache'] === 'bypass';
  return asLabels(`${isPrivate ? 'private' : (headers['x-cache'] ?? 'none')},${Math.floor(status / 100)}xx`);
}

function asLabels(short: string): string {
  const [cache, status] = short.split(',');
  return `cache="${cache}",status="${status}"`;
}
