import { iso, setClock } from '../../support/entries';
import { verify } from '../../support/receiver';
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
} from '../../support/webhooks';

receiveInSuite();

/** What a subscriber received. */
const arrived = (name: string) => receiver.received.filter((each) => each.name === name);

describe('a message', () => {
  it('arrives as it was recorded, signed, with its id', async () => {
    const { secret } = await subscribe(app, receiver.url('signed'));
    const sent = message({ body: '{"type":"call.opened",  "data":"Appel à projets – 2022"}' });
    await announce(app, sent);
    await send(app);
    const [received] = arrived('signed');
    expect([received.body, received.id, verify(received, secret)]).toEqual([
      sent.body,
      sent.messageId,
      JSON.parse(sent.body),
    ]);
    expect(received.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'Guichet' });
  });

  it('arrives only at subscribers of its event, and once', async () => {
    await subscribe(app, receiver.url('closings'), { events: ['call.closed'] });
    const closed = message({ event: 'call.closed' });
    await announce(app, message(), closed);
    await send(app);
    await send(app);
    expect(arrived('closings').map(({ id }) => id)).toEqual([closed.messageId]);
  });

  it('leaves no delivery when its transaction is rolled back', async () => {
    const { documentId } = await subscribe(app, receiver.url('undone'));
    const undone = app.strapi.db.transaction(async () => {
      await announce(app, message());
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await deliveriesTo(app, documentId)).toEqual([]);
  });

  it('is retried under the same id until it is accepted, after a longer pause each time', async () => {
    const { documentId, secret } = await subscribe(app, receiver.url('again'));
    receiver.answer(500, 'again');
    await announce(app, message());
    await send(app);
    const [failed] = await deliveriesTo(app, documentId);
    const first = Date.parse(failed.nextTryAt!) - NOON;
    await send(app);
    setClock(app.strapi, failed.nextTryAt!);
    await send(app);
    const [again] = await deliveriesTo(app, documentId);
    const second = Date.parse(again.nextTryAt!) - Date.parse(failed.nextTryAt!);
    receiver.answer(200, 'again');
    setClock(app.strapi, again.nextTryAt!);
    await send(app);
    const [delivered] = await deliveriesTo(app, documentId);
    expect(first).toBeGreaterThanOrEqual(3750);
    expect(second).toBeGreaterThan(first);
    expect(delivered).toMatchObject({ status: 'delivered', deliveredAt: iso(Date.parse(again.nextTryAt!)) });
    expect(delivered.tries.map(({ status, error }) => [status, error])).toEqual([
      [500, 'answered 500'],
      [500, 'answered 500'],
      [200, null],
    ]);
    const received = arrived('again');
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
    for (const each of received) verify(each, secret);
  });
});
