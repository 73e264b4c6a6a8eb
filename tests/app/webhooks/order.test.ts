import { readAgenda } from '../../../src/plugins/webhooks/server/src/deliveries/due-deliveries';
import { leaseDue } from '../../../src/plugins/webhooks/server/src/deliveries/lease';
import { iso, setClock } from '../../support/entries';
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
  await unsubscribeAll(app);
  await app.strapi.db.query('plugin::webhooks.delivery').deleteMany();
});

const arrived = (name: string) => receiver.received.filter((each) => each.name === name).map(({ id }) => id);

/** Messages about one document, in order. */
const aboutOne = (entryId: string, ...ids: string[]) =>
  ids.map((messageId) => message({ entryId, messageId }));

describe('messages to one subscriber', () => {
  it('about one document arrive one after another, in order, even if one of them fails', async () => {
    const { documentId } = await subscribe(app, receiver.url('in-order'));
    await announce(app, ...aboutOne('document', 'first', 'second', 'third'), message({ messageId: 'other' }));
    const fail = new Set(['first']);
    receiver.answer(
      (response, { id }) => void response.writeHead(fail.has(id) ? 500 : 204).end(),
      'in-order'
    );
    await send(app);
    // Both are in flight at once, because they are about two documents.
    expect(arrived('in-order').sort()).toEqual(['first', 'other']);
    fail.clear();
    const [{ nextTryAt }] = await deliveriesTo(app, documentId);
    setClock(app.strapi, nextTryAt!);
    await send(app);
    expect(arrived('in-order').slice(2)).toEqual(['first', 'second', 'third']);
  });

  it('do not wait for a message that was given up', async () => {
    const { documentId } = await subscribe(app, receiver.url('given-up'));
    await announce(app, ...aboutOne('hopeless', 'lost', 'next'));
    receiver.answer(
      (response, { id }) => void response.writeHead(id === 'lost' ? 400 : 204).end(),
      'given-up'
    );
    await send(app);
    setClock(app.strapi, NOON + 72 * 3_600_000);
    await send(app);
    const outcomes = (await deliveriesTo(app, documentId)).map(({ messageId, status }) => [
      messageId,
      status,
    ]);
    expect(outcomes).toEqual([
      ['lost', 'failed'],
      ['next', 'delivered'],
    ]);
  });

  it('are at most four at a time', async () => {
    await subscribe(app, receiver.url('slow'));
    let present = 0;
    let most = 0;
    receiver.answer((response) => {
      most = Math.max(most, (present += 1));
      setTimeout(() => {
        present -= 1;
        response.writeHead(204).end();
      }, 20);
    }, 'slow');
    await announce(app, ...Array.from({ length: 12 }, () => message()));
    await send(app);
    expect([most, arrived('slow').length]).toEqual([4, 12]);
  });
});

describe('a thousand messages for a subscriber that hangs', () => {
  it('keep no other subscriber waiting for more than a second', async () => {
    configure(app.strapi, { timeout: 60_000 });
    const dead = await subscribe(app, receiver.url('dead'), { events: ['call.opened'] });
    receiver.answer(() => undefined, 'dead');
    await announce(app, ...Array.from({ length: 1000 }, () => message()));
    const sending = send(app);
    await until('all its places are taken', () => arrived('dead').length === 4);
    await subscribe(app, receiver.url('alive'), { events: ['call.closed'] });
    await announce(app, message({ event: 'call.closed' }));
    void send(app);
    expect(await until('the other one has got its own', () => arrived('alive').length === 1)).toBeLessThan(
      1000
    );
    const off = { enabled: false };
    await app.http.put(`/webhooks/subscriptions/${dead.documentId}`).set(app.admin).send(off).expect(200);
    receiver.hangUp();
    await sending;
    const statuses = (await deliveriesTo(app, dead.documentId)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['cancelled']));
    configure(app.strapi, { timeout: 10_000 });
  });
});

it('messages are claimed once, however many instances claim at the same time', async () => {
  const { documentId } = await subscribe(app, receiver.url('shared'));
  await announce(app, ...Array.from({ length: 12 }, () => message()));
  const claim = () => leaseDue(app.strapi, documentId, 2, { now: NOON, until: NOON + 20_000 });
  const claimed = (await Promise.all(Array.from({ length: 6 }, claim))).flat().map(({ id }) => id);
  expect([claimed.length, new Set(claimed).size]).toEqual([12, 12]);
});

describe('a delivery that an instance had claimed before it ended', () => {
  it('is taken over by another once the claim has expired', async () => {
    const { documentId } = await subscribe(app, receiver.url('claimed'));
    await announce(app, message());
    const table = app.strapi.db.query('plugin::webhooks.delivery' as 'api::call.call');
    const claimedUntil = iso(NOON + 20_000);
    await table.updateMany({
      where: { subscriptionId: documentId } as object,
      data: { claimedUntil } as object,
    });
    setClock(app.strapi, NOON + 19_999);
    await send(app);
    const before = arrived('claimed').length;
    setClock(app.strapi, NOON + 20_000);
    await send(app);
    expect([before, arrived('claimed').length]).toEqual([0, 1]);
  });

  it('stays claimed for ten seconds longer than an attempt may take', async () => {
    configure(app.strapi, { timeout: 60_000 });
    const { documentId } = await subscribe(app, receiver.url('patient'));
    receiver.answer(() => undefined, 'patient');
    await announce(app, message());
    const sending = send(app);
    await until('the try is there', () => arrived('patient').length === 1);
    const [{ claimedUntil }] = await deliveriesTo(app, documentId);
    const claims = [69_999, 70_000].map((passed) => {
      const now = NOON + passed;
      return leaseDue(app.strapi, documentId, 1, { now, until: now + 1 });
    });
    const taken = (await Promise.all(claims)).map(({ length }) => length);
    receiver.hangUp();
    await sending;
    configure(app.strapi, { timeout: 10_000 });
    expect([claimedUntil, taken]).toEqual([iso(NOON + 70_000), [0, 1]]);
  });

  it('wakes the sender when the claim expires', async () => {
    const { documentId } = await subscribe(app, receiver.url('agenda'));
    await announce(app, message(), message());
    const claimed = { now: NOON, until: NOON + 20_000 };
    const agendas = [await readAgenda(app.strapi, NOON)];
    await leaseDue(app.strapi, documentId, 1, claimed);
    agendas.push(await readAgenda(app.strapi, NOON));
    await leaseDue(app.strapi, documentId, 1, { ...claimed, until: NOON + 30_000 });
    agendas.push(await readAgenda(app.strapi, NOON), await readAgenda(app.strapi, NOON + 20_000));
    expect(agendas).toEqual([
      { due: [documentId], next: null },
      { due: [documentId], next: NOON + 20_000 },
      { due: [], next: NOON + 20_000 },
      { due: [documentId], next: NOON + 30_000 },
    ]);
  });

  it('is not recorded by an instance that was only slow, once another has taken it over', async () => {
    const { documentId } = await subscribe(app, receiver.url('late'));
    const hanging: (() => void)[] = [];
    receiver.answer((response) => void hanging.push(() => response.writeHead(500).end()), 'late');
    await announce(app, message());
    const slow = send(app);
    await until('the first try is there', () => hanging.length === 1);
    receiver.answer(503, 'late');
    setClock(app.strapi, NOON + 20_000);
    void send(app);
    const tried = async () => (await deliveriesTo(app, documentId))[0].tries.length;
    await until('it was taken up again', async () => (await tried()) === 1);
    hanging[0]();
    await slow;
    const [{ status, tries }] = await deliveriesTo(app, documentId);
    expect([status, tries.map((each) => each.status)]).toEqual(['pending', [503]]);
  });
});
