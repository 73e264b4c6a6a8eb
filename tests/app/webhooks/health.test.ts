import { hour, minute, setClock } from '../../support/entries';
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

const TABLE = 'webhooks_deliveries';
const health = async () => {
  const { status, deliveries } = await app.strapi.plugin('transitions').service('health').report();
  return { status, degraded: deliveries.degraded, failedPasses: deliveries.failedPasses };
};
const ok = { status: 'ok', degraded: false, failedPasses: 0 };

it('three failed passes in a row are degraded, until one has not failed', async () => {
  const rename = (from: string, to: string) => app.strapi.db.connection.schema.renameTable(from, to);
  const fail = async () => {
    await rename(TABLE, 'away');
    await expect(send(app)).rejects.toMatchObject({ message: expect.stringContaining(TABLE) });
    await rename('away', TABLE);
  };
  await fail();
  await fail();
  expect(await health()).toEqual({ ...ok, failedPasses: 2 });
  await fail();
  expect(await health()).toEqual({ status: 'degraded', degraded: true, failedPasses: 3 });
  await send(app);
  expect(await health()).toEqual(ok);
});

it('a delivery of which no try can be recorded is degraded, though it is tried again and again', async () => {
  const { documentId } = await subscribe(app, receiver.url('unrecorded'));
  const rename = (from: string, to: string) =>
    app.strapi.db.connection.raw(`ALTER TABLE ${TABLE} RENAME COLUMN ${from} TO ${to}`);
  const logged = jest.spyOn(app.strapi.log, 'error').mockImplementation();
  await announce(app, message());
  await rename('delivered_at', 'away');
  await send(app);
  expect(await health()).toEqual(ok);
  // As long as a claim lasts, and the minute.
  setClock(app.strapi, NOON + minute + 20_000);
  await send(app);
  expect(await health()).toEqual({ ...ok, status: 'degraded', degraded: true });
  await rename('away', 'delivered_at');
  logged.mockRestore();
  setClock(app.strapi, NOON + hour);
  await send(app);
  expect(await deliveriesTo(app, documentId)).toMatchObject([{ status: 'delivered' }]);
  expect(await health()).toEqual(ok);
  expect(receiver.received.filter(({ name }) => name === 'unrecorded')).toHaveLength(3);
});
