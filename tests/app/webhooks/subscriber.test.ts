import { createServer } from 'node:http';

import { day, hour, setClock } from '../../support/entries';
import { verify, type Answer } from '../../support/receiver';
import { until } from '../../support/until';
import {
  announce,
  app,
  configure,
  deliveriesTo,
  message,
  NOON,
  send,
  receiver,
  receiveInSuite,
  subscribe,
  unsubscribeAll,
} from '../../support/webhooks';

receiveInSuite();
afterEach(async () => {
  configure(app.strapi, { timeout: 10_000 });
  await unsubscribeAll(app);
});

let serial = 0;

/** Has one message delivered to a subscriber with this answer, and reads the log. */
async function deliver(answer: Answer, changes: object = {}) {
  const name = `subscriber-${(serial += 1)}`;
  receiver.answer(answer, name);
  const { documentId } = await subscribe(app, receiver.url(name), changes);
  await announce(app, message());
  await send(app);
  const [delivery] = await deliveriesTo(app, documentId);
  return { documentId, name, delivery, last: delivery.tries[delivery.tries.length - 1] };
}

describe('a subscriber', () => {
  it.each<[string, Answer, number | null, string]>([
    ['answers 500', 500, 500, 'answered 500'],
    ['answers 404', 404, 404, 'answered 404'],
    ['closes the socket', (response) => response.destroy(), null, 'socket hang up'],
    ['hangs', () => undefined, null, 'no complete answer within 200 ms'],
    [
      'never ends its answer',
      (response) => void response.writeHead(200).write('…'),
      null,
      'no complete answer within 200 ms',
    ],
  ])('that %s gets the message again', async (_name, answer, status, error) => {
    configure(app.strapi, { timeout: 200 });
    const { delivery, last } = await deliver(answer);
    expect([delivery.status, last.status, last.error]).toEqual(['pending', status, error]);
    expect(last.durationMs).toBeLessThan(2000);
  });

  it('that redirects is not followed', async () => {
    const { last, delivery } = await deliver((response) => {
      response.writeHead(307, { location: receiver.url('elsewhere') }).end();
    });
    const followed = receiver.received.filter(({ name }) => name === 'elsewhere');
    expect([delivery.status, last.error, followed]).toEqual([
      'pending',
      'answered 307: redirects are not followed, write the new address into the subscription',
      [],
    ]);
  });

  it('that is gone is switched off, and gets nothing more', async () => {
    const { documentId, name, delivery } = await deliver(410);
    await announce(app, message());
    await send(app);
    const { body } = await app.http.get(`/webhooks/subscriptions/${documentId}`).set(app.admin);
    expect([delivery.status, body.data.enabled, body.data.disabledReason, body.data.disabledAt]).toEqual([
      'failed',
      false,
      'the subscriber answered 410 Gone',
      new Date(NOON).toISOString(),
    ]);
    expect(receiver.received.filter((each) => each.name === name)).toHaveLength(1);
    expect(await deliveriesTo(app, documentId)).toHaveLength(1);
  });

  it('that is gone has its pending deliveries cancelled', async () => {
    const name = 'gone-with-more';
    receiver.answer(410, name);
    const { documentId } = await subscribe(app, receiver.url(name));
    const entryId = 'one-document';
    await announce(app, message({ entryId }), message({ entryId }));
    await send(app);
    const statuses = (await deliveriesTo(app, documentId)).map(({ status }) => status);
    expect(statuses).toEqual(['failed', 'cancelled']);
  });

  it('that asks for a later attempt gets it later', async () => {
    const { delivery } = await deliver((response) =>
      response.writeHead(503, { 'retry-after': '3600' }).end()
    );
    expect(Date.parse(delivery.nextTryAt!) - NOON).toBe(hour);
  });

  it('that asks for none still gets one', async () => {
    const { delivery } = await deliver((response) =>
      response.writeHead(429, { 'retry-after': '99999999' }).end()
    );
    expect(Date.parse(delivery.nextTryAt!) - NOON).toBe(6 * hour);
  });

  it('that fails for three days is given up, with growing pauses before', async () => {
    const { documentId, delivery } = await deliver(500);
    let next = delivery;
    while (next.status === 'pending') {
      setClock(app.strapi, next.nextTryAt!);
      await send(app);
      [next] = await deliveriesTo(app, documentId);
    }
    const instants = next.tries.map(({ at }) => Date.parse(at));
    const pauses = instants.slice(1).map((at, index) => at - instants[index]);
    expect([next.status, next.nextTryAt, instants[instants.length - 1] - NOON]).toEqual([
      'failed',
      null,
      3 * day,
    ]);
    const planned = pauses.map((_pause, index) => Math.min(5000 * 3 ** index, 6 * hour));
    // The last pause is only as long as the three days allow.
    for (const [index, pause] of pauses.slice(0, -1).entries()) {
      expect(Math.abs(pause / planned[index] - 1)).toBeLessThanOrEqual(0.25);
    }
    expect(pauses.length).toBeGreaterThan(12);
  });
});

describe('the answer of a subscriber', () => {
  it('is kept up to a kilobyte, and read no further', async () => {
    let isCut = false;
    const { last } = await deliver((response) => {
      response.writeHead(200);
      const more = () => response.write('é'.repeat(4000)) && setImmediate(more);
      response.on('drain', more).on('close', () => {
        isCut = true;
      });
      more();
    });
    await until('the connection is closed', () => isCut);
    expect([last.status, Buffer.byteLength(last.response!)]).toEqual([200, 1024]);
  });

  it('is kept as text whatever its bytes are', async () => {
    const bytes = Buffer.concat([Buffer.from('a\0b'), Buffer.alloc(2000, 0xff)]);
    const { delivery, last } = await deliver((response) => response.writeHead(200).end(bytes));
    expect([delivery.status, last.response!.slice(0, 3)]).toEqual(['delivered', 'ab\ufffd']);
    expect(Buffer.byteLength(last.response!)).toBeLessThanOrEqual(1024);
  });
});

describe('a secret', () => {
  it('that was replaced also signs for a day', async () => {
    const old = await subscribe(app, receiver.url('rotated'));
    const path = `/webhooks/subscriptions/${old.documentId}/rotate`;
    const { body } = await app.http.post(path).set(app.admin).expect(200);
    const verifies = async (at: number) => {
      setClock(app.strapi, at);
      await announce(app, message());
      await send(app);
      const [last] = receiver.received.filter(({ name }) => name === 'rotated').slice(-1);
      return [old.secret, body.data.secret].map((secret) => {
        try {
          return Boolean(verify(last, secret));
        } catch {
          return false;
        }
      });
    };
    expect([await verifies(NOON), await verifies(NOON + day - 1), await verifies(NOON + day)]).toEqual([
      [true, true],
      [true, true],
      [false, true],
    ]);
  });
});

it('proxies from the environment are not used', async () => {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url!);
    response.writeHead(502).end();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as { port: number };
  const names = ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY'];
  for (const name of names) process.env[name] = `http://127.0.0.1:${port}`;
  process.env.NODE_USE_ENV_PROXY = '1';
  try {
    const { delivery } = await deliver(204);
    expect([delivery.status, asked]).toEqual(['delivered', []]);
  } finally {
    for (const name of [...names, 'NODE_USE_ENV_PROXY']) delete process.env[name];
    proxy.close();
  }
});
