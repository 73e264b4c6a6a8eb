import { day, iso, minute, setClock } from '../../support/entries';
import { asToken } from '../../support/tokens';
import { newAdministrator, newUser } from '../../support/people';
import {
  announce,
  app,
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
afterEach(() => unsubscribeAll(app));

const PATHS = [
  ['get', '/webhooks/description'],
  ['get', '/webhooks/subscriptions'],
  ['get', '/webhooks/subscriptions/one'],
  ['post', '/webhooks/subscriptions'],
  ['put', '/webhooks/subscriptions/one'],
  ['delete', '/webhooks/subscriptions/one'],
  ['post', '/webhooks/subscriptions/one/test'],
  ['post', '/webhooks/subscriptions/one/rotate'],
  ['get', '/webhooks/deliveries'],
  ['get', '/webhooks/deliveries/one'],
  ['post', '/webhooks/deliveries/one/resend'],
] as const;

/** The statuses that a caller gets from all routes. */
const statuses = async (headers: { Authorization?: string }) => {
  const answers = [];
  for (const [method, path] of PATHS) answers.push((await app.http[method](path).set(headers)).status);
  return answers;
};

describe('subscriptions and their log', () => {
  it('are refused to visitors, users and API tokens, and to administrators without the permission', async () => {
    const everybody = [
      {},
      await newUser(app),
      await asToken(app, 'full-access'),
      await newAdministrator(app, ['plugin::deadlines.preview.at']),
    ];
    const answers = [];
    for (const headers of everybody) answers.push(new Set(await statuses(headers)));
    expect(answers).toEqual([new Set([401]), new Set([401]), new Set([401]), new Set([403])]);
  });

  it('are available to an administrator as far as their permissions go', async () => {
    const reader = await newAdministrator(app, ['plugin::webhooks.subscriptions.read']);
    expect(await statuses(reader)).toEqual([200, 200, 404, 403, 403, 403, 403, 403, 403, 403, 403]);
  });

  it('are not content: neither REST nor GraphQL has them', async () => {
    const token = await asToken(app, 'full-access');
    const rest = [
      '/api/webhooks/subscriptions',
      '/api/subscriptions',
      '/api/deliveries',
      '/api/webhooks/deliveries',
    ];
    for (const path of rest) await app.http.get(path).set(token).expect(404);
    const query = '{ __schema { types { name } } }';
    const { body } = await app.http.post('/graphql').set(token).send({ query });
    const names = body.data.__schema.types.map(({ name }: { name: string }) => name);
    expect(names.filter((name: string) => /webhook|subscription|deliver/i.test(name))).toEqual([]);
  });
});

describe('a secret', () => {
  it('is shown when it is made, and never stored in plain text', async () => {
    const { documentId, secret } = await subscribe(app, receiver.url('secret'));
    const path = `/webhooks/subscriptions/${documentId}`;
    const rotated = (await app.http.post(`${path}/rotate`).set(app.admin)).body.data.secret;
    receiver.answer(500, 'secret');
    await announce(app, message());
    await send(app);
    const [{ documentId: delivery }] = await deliveriesTo(app, documentId);
    const answers = [
      await app.http.get('/webhooks/subscriptions').set(app.admin),
      await app.http.get(path).set(app.admin),
      await app.http.put(path).set(app.admin).send({ name: 'renamed' }),
      await app.http.put(path).set(app.admin).send({ secret }),
      await app.http.get('/webhooks/deliveries').set(app.admin),
      await app.http.get(`/webhooks/deliveries/${delivery}`).set(app.admin),
    ];
    const stored = await app.strapi.db.connection('webhooks_subscriptions').select('*');
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 400, 200, 200]);
    const said = JSON.stringify([...answers.map(({ body }) => body), stored]);
    expect([secret, rotated].map((each) => [each.slice(0, 6), said.includes(each.slice(6))])).toEqual([
      ['whsec_', false],
      ['whsec_', false],
    ]);
    expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
  });
});

describe('a subscription', () => {
  const url = 'https://example.org/hook';
  it.each<[string, object, string]>([
    ['no name', { name: '' }, 'name is "": write a name'],
    ['no url', { url: undefined }, 'url is missing: write the address of the subscriber'],
    ['no events', { events: [] }, 'events is []: name one or more of '],
    ['an unknown event', { events: ['call.openend'] }, 'events.0 is "call.openend": name one or more of '],
    ['a switch that is none', { enabled: 'yes' }, 'enabled is "yes": write true or false'],
    ['an unknown key', { secret: 'x' }, 'there is no secret: use name, url, events and enabled'],
  ])('with %s is refused', async (_name, changes, text) => {
    const body = { name: 'Site', url, events: ['call.opened'], ...changes };
    const answer = await app.http.post('/webhooks/subscriptions').set(app.admin).send(body);
    expect([answer.status, answer.body.error.message]).toEqual([400, expect.stringContaining(text)]);
  });

  it('is shown, changed and deleted', async () => {
    const { secret, ...created } = await subscribe(app, url, { name: 'Site' });
    const path = `/webhooks/subscriptions/${created.documentId}`;
    const shown = await app.http.get('/webhooks/subscriptions').set(app.admin);
    expect([shown.body, secret]).toEqual([
      { data: [{ ...created, health: expect.any(Object) }] },
      expect.stringMatching(/^whsec_/),
    ]);
    const events = ['call.closed', 'call.closed'];
    const changed = await app.http.put(path).set(app.admin).send({ events, enabled: false });
    expect(changed.body.data).toMatchObject({
      events: ['call.closed'],
      enabled: false,
      disabledAt: iso(NOON),
    });
    const on = await app.http.put(path).set(app.admin).send({ enabled: true });
    expect(on.body.data).toMatchObject({ enabled: true, disabledReason: null, disabledAt: null });
    await app.http.delete(path).set(app.admin).expect(204);
    await app.http.get(path).set(app.admin).expect(404);
  });

  it.each(['switched off', 'deleted'])('that is %s gets nothing more, and keeps its log', async (what) => {
    const name = what.replace(' ', '-');
    const { documentId } = await subscribe(app, receiver.url(name));
    await announce(app, message());
    const path = `/webhooks/subscriptions/${documentId}`;
    if (what === 'deleted') await app.http.delete(path).set(app.admin);
    else await app.http.put(path).set(app.admin).send({ enabled: false });
    await announce(app, message());
    await send(app);
    const log = await app.http.get(`/webhooks/deliveries?subscription=${documentId}`).set(app.admin);
    expect(log.body.data.map(({ status }: { status: string }) => status)).toEqual(['cancelled']);
    const resent = await app.http
      .post(`/webhooks/deliveries/${log.body.data[0].documentId}/resend`)
      .set(app.admin);
    expect([resent.status, receiver.received.filter((each) => each.name === name)]).toEqual([409, []]);
  });

  it('can be tested with a message of its own', async () => {
    const { documentId } = await subscribe(app, receiver.url('test'));
    const path = `/webhooks/subscriptions/${documentId}/test`;
    const { body } = await app.http.post(path).set(app.admin).expect(200);
    await send(app);
    const [{ id, body: text }] = receiver.received.filter(({ name }) => name === 'test');
    expect([id, JSON.parse(text)]).toEqual([
      body.data.messageId,
      { type: 'webhook.test', timestamp: iso(NOON), data: { subscription: documentId } },
    ]);
    const log = await app.http.get(`/webhooks/deliveries/${body.data.documentId}`).set(app.admin);
    expect(log.body.data).toMatchObject({ event: 'webhook.test', status: 'delivered', body: text });
  });
});

describe('the log of deliveries', () => {
  it('is read by page, subscription and status, newest first', async () => {
    const { documentId } = await subscribe(app, receiver.url('log'));
    receiver.answer((response, { id }) => void response.writeHead(id === 'c' ? 500 : 204).end(), 'log');
    await announce(app, ...['a', 'b', 'c'].map((messageId) => message({ messageId })));
    await send(app);
    const read = async (query: string) => {
      const path = `/webhooks/deliveries?subscription=${documentId}&${query}`;
      const { body } = await app.http.get(path).set(app.admin).expect(200);
      return [body.data.map((each: { messageId: string }) => each.messageId), body.meta.pagination.total];
    };
    expect([
      await read(''),
      await read('status=delivered&pageSize=1&page=2'),
      await read('status=failed'),
    ]).toEqual([
      [['c', 'b', 'a'], 3],
      [['a'], 2],
      [[], 0],
    ]);
    const refused = await app.http.get('/webhooks/deliveries?status=lost').set(app.admin);
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      'status is "lost": use one of pending, delivered, failed, cancelled, failing',
    ]);
  });

  it('sends a message again on request, under its id', async () => {
    const { documentId } = await subscribe(app, receiver.url('resent'));
    await announce(app, message({ messageId: 'again-please' }));
    await send(app);
    const [{ documentId: delivery }] = await deliveriesTo(app, documentId);
    setClock(app.strapi, NOON + minute);
    const { body } = await app.http
      .post(`/webhooks/deliveries/${delivery}/resend`)
      .set(app.admin)
      .expect(200);
    await send(app);
    const after = await app.http.get(`/webhooks/deliveries/${delivery}`).set(app.admin);
    expect([body.data.status, after.body.data.status, after.body.data.tries.length]).toEqual([
      'pending',
      'delivered',
      2,
    ]);
    const ids = receiver.received.filter(({ name }) => name === 'resent').map(({ id }) => id);
    expect(ids).toEqual(['again-please', 'again-please']);
  });

  it('is kept for thirty days, except pending deliveries', async () => {
    const { documentId } = await subscribe(app, receiver.url('old'));
    await announce(app, ...Array.from({ length: 501 }, () => message()));
    await send(app);
    await announce(app, message({ messageId: 'under way' }));
    const claimed = { claimed_until: new Date(NOON + 40 * day) };
    await app.strapi.db.connection('webhooks_deliveries').where('message_id', 'under way').update(claimed);
    receiver.answer(500, 'old');
    setClock(app.strapi, NOON + 29 * day);
    await announce(app, message({ messageId: 'young' }));
    await send(app);
    const before = (await deliveriesTo(app, documentId)).length;
    setClock(app.strapi, NOON + 30 * day + 1);
    await send(app);
    const left = (await deliveriesTo(app, documentId)).map(({ messageId }) => messageId);
    expect([before, left]).toEqual([503, ['under way', 'young']]);
  });
});

it('waiting and failing deliveries are part of health', async () => {
  const health = async () => {
    const { deliveries, status } = await app.strapi.plugin('transitions').service('health').report();
    return { status, ...deliveries };
  };
  const { documentId } = await subscribe(app, receiver.url('health'));
  await app.strapi.db.connection('webhooks_deliveries').delete();
  expect(await health()).toMatchObject({
    degraded: false,
    waiting: 0,
    oldestUnsentAt: null,
    failing: 0,
    switchedOff: 0,
  });
  await announce(app, message());
  setClock(app.strapi, NOON + minute - 1);
  expect(await health()).toMatchObject({ degraded: false, oldestUnsentAt: iso(NOON) });
  setClock(app.strapi, NOON + minute);
  expect(await health()).toMatchObject({ status: 'degraded', degraded: true });
  receiver.answer(500, 'health');
  await send(app);
  expect(await health()).toMatchObject({
    degraded: false,
    waiting: 1,
    oldestUnsentAt: iso(NOON),
    failing: 1,
  });
  receiver.answer(410, 'health');
  const [{ nextTryAt }] = await deliveriesTo(app, documentId);
  setClock(app.strapi, nextTryAt!);
  await send(app);
  expect(await health()).toMatchObject({ waiting: 0, oldestUnsentAt: null, failing: 0, switchedOff: 1 });
});
