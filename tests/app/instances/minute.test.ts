import { startAnnouncing } from '../../support/announcing-instance';
import { create, hour, iso, minute, setClock } from '../../support/entries';
import type { Instance } from '../../support/instance';
import { startReceiver, verify, type Received, type Receiver } from '../../support/receiver';
import { until } from '../../support/until';
import { startWebhooks, subscribe, type WebhooksApp } from '../../support/webhooks';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');
const SECOND = 1000;
const CALLS = 200;
const SUBSCRIBERS = ['site', 'newsletter', 'forms'];

describe('three instances, while two hundred calls open and close within a minute', () => {
  let app: WebhooksApp;
  let receiver: Receiver;
  let instances: Instance[];
  /** The expected events, as `event documentId`, and when they happen. */
  const transitions = new Map<string, number>();
  const secrets: Record<string, string> = {};
  /** How far the clocks are ahead of the system's, in ms. */
  let ahead = 0;

  beforeAll(async () => {
    app = await startWebhooks();
    receiver = await startReceiver();
    setClock(app.strapi, T0 - hour);
    for (let number = 0; number < CALLS; number += 1) await createCall(number);
    instances = await Promise.all([1, 2, 3].map(() => startAnnouncing(T0 - hour)));
    for (const name of SUBSCRIBERS) secrets[name] = (await subscribe(app, receiver.url(name))).secret;
    const known = () => app.strapi.db.query('plugin::transitions.announcement').count();
    await until('all calls are known', async () => (await known()) === CALLS);
  });
  afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.stop()));
    await receiver.stop();
    await app.stop();
  });

  /** Open for half a minute, which begins at any time in the other half. */
  async function createCall(number: number): Promise<void> {
    const opensAt = T0 + 2 * SECOND + Math.round((number * 26 * SECOND) / CALLS);
    const closesAt = opensAt + 30 * SECOND;
    const dates = { opensAt: iso(opensAt), closesAt: iso(closesAt) };
    const { documentId } = await create(app, 'api::call.call', dates);
    transitions.set(`call.opened ${documentId}`, opensAt);
    transitions.set(`call.closed ${documentId}`, closesAt);
  }

  const transitionOf = ({ body }: Received) => {
    const { type, data } = JSON.parse(body);
    return `${type} ${data.documentId}`;
  };
  const distinct = (keys: string[]) => [...new Set(keys)].sort();
  const arrived = () => distinct(receiver.received.map((one) => `${one.name} ${transitionOf(one)}`));

  it('send every transition to every subscriber, under one id', async () => {
    ahead = T0 - Date.now();
    await Promise.all(instances.map(({ startClock }) => startClock(ahead + Date.now())));
    const all = SUBSCRIBERS.flatMap((name) => [...transitions.keys()].map((key) => `${name} ${key}`));
    await until('all of it has arrived', () => arrived().length === all.length, 3 * minute);
    expect(arrived()).toEqual(distinct(all));
    const ids = distinct(receiver.received.map((one) => `${transitionOf(one)} ${one.id}`));
    expect(ids).toHaveLength(transitions.size);
  });

  it('sign each message, which has the instant of the transition', () => {
    for (const one of receiver.received) {
      const { timestamp } = verify(one, secrets[one.name]) as { timestamp: string };
      expect(Date.parse(timestamp)).toBe(transitions.get(transitionOf(one)));
    }
  });

  it('deliver half of the messages about a deadline within a second', () => {
    const took = receiver.received.map((one) => one.arrivedAt + ahead - transitions.get(transitionOf(one))!);
    took.sort((one, other) => one - other);
    const [median, late] = [0.5, 0.99].map((share) => took[Math.floor(share * took.length)]);
    const again = took.length - arrived().length;
    process.stdout.write(
      `three instances: ${took.length} messages of ${transitions.size} transitions to ${SUBSCRIBERS.length} ` +
        `subscribers, ${again} sent more than once; from deadline to arrival median ${median} ms, p99 ${late} ms\n`
    );
    expect(median).toBeLessThan(SECOND);
    expect(took[0]).toBeGreaterThan(-SECOND);
  });
});
