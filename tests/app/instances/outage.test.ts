import { Client } from 'pg';

import type { Delivery } from '../../../src/plugins/webhooks/server/src/deliveries/table';
import { messagesOf } from '../../support/announced';
import { startAnnouncing } from '../../support/announcing-instance';
import { ask } from '../../support/ask';
import { startBreakingProxy, type BreakingProxy } from '../../support/breaking-proxy';
import { create, hour, iso, minute, setClock } from '../../support/entries';
import type { Instance } from '../../support/instance';
import { startReceiver, verify, type Receiver } from '../../support/receiver';
import { until } from '../../support/until';
import { deliveriesTo, startWebhooks, subscribe, type WebhooksApp } from '../../support/webhooks';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');
const SECOND = 1000;
const CALLS = 5;

describe('an instance whose database is away for half a minute', () => {
  let app: WebhooksApp;
  let receiver: Receiver;
  let proxy: BreakingProxy;
  let there: Instance;
  let subscriber: { documentId: string; secret: string };
  let closesAt = T0;
  let calls: string[];

  beforeAll(async () => {
    app = await startWebhooks();
    setClock(app.strapi, T0);
    receiver = await startReceiver();
    subscriber = await subscribe(app, receiver.url());
    proxy = await startBreakingProxy(Number(process.env.DATABASE_PORT));
    there = await startAnnouncing(T0, { DATABASE_PORT: String(proxy.port) });
  });
  beforeEach(async () => {
    closesAt += hour;
    const dates = { opensAt: iso(T0 - hour), closesAt: iso(closesAt) };
    await there.setClock(closesAt - minute);
    calls = [];
    for (let number = 0; number < CALLS; number += 1) {
      calls.push((await create(app, 'api::call.call', dates)).documentId);
    }
    await until('their opening has arrived', () => arrived('call.opened').length === CALLS);
  });
  afterAll(async () => {
    await there.stop();
    proxy.close();
    await receiver.stop();
    await app.stop();
  });

  const arrived = (event: string) =>
    receiver.received.filter(({ body }) => {
      const { type, data } = JSON.parse(body);
      return type === event && calls.includes(data.documentId);
    });
  const closings = async () =>
    (await messagesOf(app)).filter(
      ({ event, entryId }) => event === 'call.closed' && calls.includes(entryId)
    );

  const delivered = async () => {
    const deliveries = await deliveriesTo(app, subscriber.documentId);
    const isOurs = ({ event, entryKey }: Delivery) =>
      event === 'call.closed' && calls.some((call) => entryKey.endsWith(call));
    return deliveries.filter((one) => isOurs(one) && one.status === 'delivered').length;
  };

  const expectAnnouncedOnce = async () => {
    await until('all closings are delivered', async () => (await delivered()) === CALLS, minute);
    const messages = await closings();
    expect(messages.map(({ entryId }) => entryId).sort()).toEqual([...calls].sort());
    expect(messages.map(({ occurredAt }) => occurredAt)).toEqual(calls.map(() => closesAt));
    const ids = new Set(arrived('call.closed').map(({ id }) => id));
    expect([...ids].sort()).toEqual(messages.map(({ messageId }) => messageId).sort());
    for (const one of arrived('call.closed')) {
      expect(verify(one, subscriber.secret)).toMatchObject({ timestamp: iso(closesAt) });
    }
    return messages;
  };

  it('announces what happened meanwhile once it is back, with its instant', async () => {
    proxy.break();
    // The clock runs on, so the timer for the transition fires while the database is away.
    await there.startClock(closesAt - SECOND);
    const due = Date.now() + SECOND;
    await until('the timer has gone off', () => Date.now() > due + SECOND);
    await there.startClock(closesAt + 29 * SECOND);
    expect([await there.isConnected(), await closings()]).toEqual([false, []]);
    proxy.mend();
    const messages = await expectAnnouncedOnce();
    for (const { announcedAt } of messages) {
      expect(announcedAt).toBeGreaterThanOrEqual(closesAt + 29 * SECOND);
    }
    const answer = await ask(there.address, { path: `/api/calls/${calls[0]}` });
    expect([answer.status, JSON.parse(answer.text).data.state]).toEqual([200, 'closed']);
  });

  it.each([
    ['announces', 'insert into .*"transitions_messages"', 'lost'],
    ['commits that', 'COMMIT', 'lost'],
    ['commits that, perhaps successfully', 'COMMIT', 'unanswered'],
    ['claims a delivery', 'update .*"webhooks_deliveries" set "claimed_until"', 'lost'],
    [
      'claims a delivery, perhaps successfully',
      'update .*"webhooks_deliveries" set "claimed_until"',
      'unanswered',
    ],
    ['records what has arrived', 'update .*"webhooks_deliveries" set .*"delivered_at"', 'lost'],
  ] as const)('announces once all the same where it goes as the instance %s', async (_name, sql, fate) => {
    proxy.breakAt(sql, fate);
    await there.setClock(closesAt);
    await until('the database is gone', proxy.isBroken);
    await there.setClock(closesAt + 30 * SECOND);
    proxy.mend();
    await expectAnnouncedOnce();
  });

  it('repeats a pass that failed, even if nothing else happens', async () => {
    // Past the application, so that nobody learns of it.
    const database = new Client({ connectionString: addressOfDatabase() });
    await database.connect();
    const rename = (from: string, to: string) => database.query(`ALTER TABLE ${from} RENAME TO ${to}`);
    await rename('transitions_messages', 'transitions_away');
    await there.setClock(closesAt);
    // Passes that follow the writes before, and one that follows the pass for the clock.
    const since = Date.now();
    await until('passes for what was written are over', () => Date.now() > since + 2 * SECOND);
    await there.reconcile();
    await rename('transitions_away', 'transitions_messages');
    await database.end();
    const took = await until('all are announced', async () => (await closings()).length === CALLS);
    // And not with the next pass, a minute later.
    expect(took).toBeLessThan(30 * SECOND);
    await expectAnnouncedOnce();
  });

  it('survives that the database goes away again while the instance prepares a new connection', async () => {
    proxy.break();
    proxy.breakAt('SET search_path', 'lost');
    proxy.mend();
    await there.setClock(closesAt);
    await until('the database is gone again', proxy.isBroken);
    proxy.mend();
    await expectAnnouncedOnce();
  });
});

function addressOfDatabase(): string {
  const { DATABASE_PORT, DATABASE_NAME } = process.env;
  return `postgres://guichet:guichet@127.0.0.1:${DATABASE_PORT}/${DATABASE_NAME}`;
}
