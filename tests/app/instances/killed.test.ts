import { messagesOf } from '../../support/announced';
import { startAnnouncing } from '../../support/announcing-instance';
import { create, hour, iso, minute, setClock } from '../../support/entries';
import type { Instance, Moment } from '../../support/instance';
import { startReceiver, verify, type Received, type Receiver } from '../../support/receiver';
import { until } from '../../support/until';
import { deliveriesTo, startWebhooks, subscribe, type WebhooksApp } from '../../support/webhooks';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');
/** Calls that close together. */
const TOGETHER = 3;

const SETS = '^update "transitions_announcements"';
const RECORDS = '^insert into .*"transitions_messages"';
const QUEUES = '^insert into .*"webhooks_deliveries"';
const CLAIMS = '^update .*"webhooks_deliveries" set "claimed_until"';
const NOTES = '^update .*"webhooks_deliveries" set .*"delivered_at"';
const before = (sql: string): Moment => ({ event: 'query', sql });
const after = (sql: string): Moment => ({ event: 'query-response', sql });

/** How far it had got when it was killed. */
type Reached = 'nothing' | 'recorded' | 'sent';

describe('when an instance is killed, another one announces and delivers what is missing', () => {
  let app: WebhooksApp;
  let receiver: Receiver;
  let subscriber: { documentId: string; secret: string };
  /** When the calls of each test close. The other instance is behind until the first one is dead. */
  let closesAt = T0;
  let victim: Instance;

  beforeAll(async () => {
    app = await startWebhooks({ TRANSITIONS_RUN: 'true', WEBHOOKS_RUN: 'true' });
    setClock(app.strapi, T0);
    receiver = await startReceiver();
    subscriber = await subscribe(app, receiver.url());
  });
  beforeEach(() => receiver.answer(204));
  afterEach(() => victim.stop());
  afterAll(async () => {
    await receiver.stop();
    await app.stop();
  });

  const publishCalls = async () => {
    const dates = { opensAt: iso(T0 - hour), closesAt: iso(closesAt) };
    const calls = Array.from({ length: TOGETHER }, () => create(app, 'api::call.call', dates));
    return (await Promise.all(calls)).map(({ documentId }) => documentId);
  };
  const closings = async (calls: string[]) =>
    (await messagesOf(app)).filter(
      ({ event, entryId }) => event === 'call.closed' && calls.includes(entryId)
    );
  const isClosing = ({ body }: Received) => JSON.parse(body).type === 'call.closed';
  const arrived = (calls: string[]) =>
    receiver.received.filter((one) => isClosing(one) && calls.includes(JSON.parse(one.body).data.documentId));

  /** Calls close, and an instance dies while it announces that. */
  const killAt = async (moment: Moment | null) => {
    closesAt += hour;
    const calls = await publishCalls();
    const known = { entryId: { $in: calls } };
    const table = app.strapi.db.query('plugin::transitions.announcement');
    await until('they are known', async () => (await table.count({ where: known })) === TOGETHER);
    victim = await startAnnouncing(closesAt - hour / 2);
    if (moment) await victim.dieAt(moment);
    // It does not answer any more.
    void victim.setClock(closesAt);
    expect(await victim.ended).toBe('SIGKILL');
    return calls;
  };

  const reached = async (calls: string[]): Promise<Reached> => {
    if (arrived(calls).length > 0) return 'sent';
    return (await closings(calls)).length > 0 ? 'recorded' : 'nothing';
  };

  /** @returns how many messages arrived more than once */
  const expectTakenOver = async (calls: string[]) => {
    // Claims have ended by then.
    setClock(app.strapi, closesAt + minute);
    const pending = async () =>
      (await deliveriesTo(app, subscriber.documentId)).filter(({ status }) => status !== 'delivered').length;
    const all = async () => (await closings(calls)).length === TOGETHER && (await pending()) === 0;
    await until('all is delivered', all, minute);
    const messages = await closings(calls);
    expect(messages.map(({ entryId }) => entryId).sort()).toEqual([...calls].sort());
    const ids = new Set(arrived(calls).map(({ id }) => id));
    expect([...ids].sort()).toEqual(messages.map(({ messageId }) => messageId).sort());
    for (const one of arrived(calls)) {
      expect(verify(one, subscriber.secret)).toMatchObject({ timestamp: iso(closesAt) });
    }
    return arrived(calls).length - ids.size;
  };

  it.each<[string, Moment, Reached]>([
    ['before it sets the new level', before(SETS), 'nothing'],
    ['after setting it', after(SETS), 'nothing'],
    ['between the level and the message', before(RECORDS), 'nothing'],
    ['before the commit', after(QUEUES), 'nothing'],
    ['after the commit', before(CLAIMS), 'recorded'],
    ['after claiming the delivery', after(CLAIMS), 'recorded'],
  ])('%s', async (_name, moment, expected) => {
    const calls = await killAt(moment);
    expect(await reached(calls)).toBe(expected);
    expect(await expectTakenOver(calls)).toBe(0);
  });

  it('while the subscriber has the request', async () => {
    receiver.answer((response, message) => {
      if (isClosing(message)) victim.kill();
      else response.writeHead(204).end();
    });
    const calls = await killAt(null);
    expect(await reached(calls)).toBe('sent');
    receiver.answer(204);
    expect(await expectTakenOver(calls)).toBeGreaterThan(0);
  });

  it('when the subscriber has answered, before that is recorded', async () => {
    const calls = await killAt(before(NOTES));
    expect(await reached(calls)).toBe('sent');
    expect(await expectTakenOver(calls)).toBeGreaterThan(0);
  });
});
