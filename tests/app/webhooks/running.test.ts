import { setClock } from '../../support/entries';
import { until } from '../../support/until';
import {
  announce,
  app,
  deliveriesTo,
  message,
  NOON,
  receiver,
  receiveInSuite,
  subscribe,
} from '../../support/webhooks';

receiveInSuite({ WEBHOOKS_RUN: 'true' });

describe('an instance that sends by itself', () => {
  const arrived = (name: string) => receiver.received.filter((each) => each.name === name).length;

  it('sends announcements within a second, and the next when the clock reaches it', async () => {
    setClock(app.strapi, NOON);
    const { documentId } = await subscribe(app, receiver.url('first'));
    const failed = async () => (await deliveriesTo(app, documentId))[0].tries.length === 1;
    receiver.answer(500, 'first');
    await announce(app, message());
    const first = await until('it arrived', () => arrived('first') === 1);
    await until('it is recorded', failed);
    const [{ nextTryAt }] = await deliveriesTo(app, documentId);
    receiver.answer(204, 'first');
    setClock(app.strapi, nextTryAt!);
    const second = await until('it arrived again', () => arrived('first') === 2);
    expect([first < 1000, second < 1000]).toEqual([true, true]);
  });

  it('retries by itself at the right instant', async () => {
    await subscribe(app, receiver.url('retried'), { events: ['call.closed'] });
    app.strapi.plugin('deadlines').service('clock').startAt(NOON);
    receiver.answer(500, 'retried');
    await announce(app, message({ event: 'call.closed' }));
    await until('it arrived', () => arrived('retried') === 1);
    receiver.answer(204, 'retried');
    // The first pause is 5 s, a quarter more or less.
    expect(await until('it arrived again', () => arrived('retried') === 2)).toBeLessThan(8000);
  });
});
