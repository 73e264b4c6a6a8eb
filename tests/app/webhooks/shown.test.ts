import { day, hour, iso, minute, setClock } from '../../support/entries';
import { newAdministrator } from '../../support/people';
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
afterEach(() => unsubscribeAll(app));

const get = async (path: string) => (await app.http.get(`/webhooks${path}`).set(app.admin).expect(200)).body;

describe('the data for the pages on webhooks', () => {
  it('has all events, and how long an old secret signs', async () => {
    const events = [
      'call.closed',
      'call.deadline-changed',
      'call.deadline-passed',
      'call.opened',
      'entry.deleted',
      'entry.published',
      'entry.unpublished',
      'entry.updated',
      'event.ended',
      'event.registration-closed',
      'event.registration-opened',
      'event.started',
      'press-release.released',
      'program-page.closed',
      'program-page.opened',
      'program-page.step-began',
      'program-page.step-ended',
    ];
    expect(await get('/description')).toEqual({ data: { events, secretOverlap: day } });
  });

  it('has until when the old secret signs, if one can', async () => {
    const { documentId } = await subscribe(app, receiver.url('rotated'));
    const rotate = async () => {
      const path = `/webhooks/subscriptions/${documentId}/rotate`;
      return (await app.http.post(path).set(app.admin).expect(200)).body.data.formerSignsUntil;
    };
    expect(await rotate()).toBe(iso(NOON + day));
    const spoilt = { secrets: 'encrypted with another key' };
    await app.strapi.db.connection('webhooks_subscriptions').update(spoilt);
    expect(await rotate()).toBeNull();
  });

  it.each<[string, object, string, string]>([
    ['no name', { name: '' }, 'name', 'too_small'],
    ['a long name', { name: 'x'.repeat(256) }, 'name', 'too_big'],
    ['no address', { url: 'example.org' }, 'url', 'unreadable'],
    ['a password', { url: 'https://me:secret@example.org' }, 'url', 'credentials'],
    ['no encryption', { url: 'http://example.org' }, 'url', 'unencrypted'],
    ['a private address', { url: 'https://10.0.0.1/' }, 'url', 'private'],
    ['no events', { events: [] }, 'events', 'too_small'],
  ])('has the rule that a subscription with %s breaks', async (_name, changes, key, reason) => {
    configure(app.strapi, { allowHttp: false });
    const body = { name: 'Site', url: 'https://example.org', events: ['call.opened'], ...changes };
    const answer = await app.http.post('/webhooks/subscriptions').set(app.admin).send(body);
    configure(app.strapi, { allowHttp: true });
    const [{ path, reason: told }] = answer.body.error.details.errors;
    expect([answer.status, path, told]).toEqual([400, [key], reason]);
  });
});

describe('the health of a subscription', () => {
  const healthOf = async (documentId: string) => {
    const { data } = await get('/subscriptions');
    return data.find((each: { documentId: string }) => each.documentId === documentId).health;
  };

  it('has what waits, what has been failing since when, and what arrived or was given up last', async () => {
    const { documentId } = await subscribe(app, receiver.url('health'));
    const untried = {
      pending: 0,
      failing: 0,
      failingSince: null,
      lastDeliveredAt: null,
      lastGivenUpAt: null,
    };
    expect(await healthOf(documentId)).toEqual(untried);
    await announce(app, message());
    expect(await healthOf(documentId)).toEqual({ ...untried, pending: 1 });
    await send(app);
    const arrived = { ...untried, lastDeliveredAt: iso(NOON) };
    expect(await healthOf(documentId)).toEqual(arrived);

    receiver.answer(500, 'health');
    setClock(app.strapi, NOON + hour);
    await announce(app, message());
    await send(app);
    const failing = { pending: 1, failing: 1, failingSince: iso(NOON + hour) };
    expect(await healthOf(documentId)).toEqual({ ...arrived, ...failing });

    setClock(app.strapi, NOON + 4 * day);
    await send(app);
    expect(await healthOf(documentId)).toEqual({ ...arrived, lastGivenUpAt: iso(NOON + hour) });
  });
});

describe('the log of deliveries', () => {
  it('has what each message is about, how often it was sent, and the result', async () => {
    const { documentId } = await subscribe(app, receiver.url('told'), { name: 'Site' });
    const data = { slug: 'communes', entry: { title: 'Appel aux communes' } };
    const about = (content: object) => JSON.stringify({ type: 'call.opened', data: content });
    await announce(app, message({ body: about(data) }), message({ body: about({ ...data, entry: null }) }));
    receiver.answer(500, 'told');
    await send(app);
    const log = await get(`/deliveries?subscription=${documentId}`);
    const attempt = { at: iso(NOON), status: 500, error: 'answered 500', durationMs: expect.any(Number) };
    const tried = { status: 'pending', progress: 'failing', attempts: 1, lastTry: attempt };
    expect(log.data).toEqual([
      expect.objectContaining({ ...tried, subject: 'communes' }),
      expect.objectContaining({ ...tried, subject: 'Appel aux communes' }),
    ]);
    expect(log.meta).toMatchObject({
      subscriptions: [{ documentId, name: 'Site', enabled: true }],
      keepDays: 30,
    });
    const one = await get(`/deliveries/${log.data[0].documentId}`);
    expect(one.data).toEqual({
      ...log.data[0],
      tries: [{ ...attempt, response: '' }],
      body: about({ ...data, entry: null }),
      subscription: { documentId, name: 'Site', enabled: true },
    });
  });

  it('finds those that failed and are retried, and only them', async () => {
    const { documentId } = await subscribe(app, receiver.url('failing'));
    await announce(app, message({ messageId: 'arrives' }));
    await send(app);
    receiver.answer(500, 'failing');
    await announce(app, message({ messageId: 'fails' }));
    await send(app);
    await announce(app, message({ messageId: 'waits' }));
    const found = async (status: string) => {
      const { data, meta } = await get(`/deliveries?subscription=${documentId}&status=${status}`);
      return [data.map((each: { messageId: string }) => each.messageId), meta.pagination.total];
    };
    expect([await found('failing'), await found('pending')]).toEqual([
      [['fails'], 1],
      [['waits', 'fails'], 2],
    ]);
    const [, fails] = await deliveriesTo(app, documentId);
    receiver.answer(204, 'failing');
    setClock(app.strapi, fails.nextTryAt!);
    await send(app);
    expect(await found('failing')).toEqual([[], 0]);
  });

  it('names the subscription to users who may not read subscriptions, unless it was deleted', async () => {
    const { documentId } = await subscribe(app, receiver.url('named'), { name: 'Site' });
    await announce(app, message());
    setClock(app.strapi, NOON + minute);
    await send(app);
    const [delivery] = await deliveriesTo(app, documentId);
    const reader = await newAdministrator(app, ['plugin::webhooks.deliveries.read']);
    const read = () => app.http.get(`/webhooks/deliveries/${delivery.documentId}`).set(reader);
    expect((await read()).body.data.subscription).toEqual({ documentId, name: 'Site', enabled: true });
    await unsubscribeAll(app);
    expect((await read()).body.data.subscription).toBeNull();
  });
});
