import { announced, messagesOf, reconcile } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, setClock } from '../../support/entries';
import { startInstance, type Instance } from '../../support/instance';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');
const CALLS = 60;

jest.setTimeout(120_000);

describe('two instances on one database', () => {
  let here: TestApp;
  let there: Instance;
  beforeAll(async () => {
    here = await startApp();
    setClock(here.strapi, T0);
    const dates = { opensAt: iso(T0 + hour), closesAt: iso(T0 + 2 * hour) };
    for (let number = 0; number < CALLS; number += 1) await create(here, 'api::call.call', dates);
    there = await startInstance();
    await there.setClock(T0);
  });
  afterAll(async () => {
    await there.stop();
    await here.stop();
  });

  const go = (at: number) => {
    setClock(here.strapi, at);
    return there.setClock(at);
  };

  it('agree that nothing is announced about the past', async () => {
    await Promise.all([reconcile(here), there.reconcile()]);
    expect(await messagesOf(here)).toEqual([]);
    expect(await here.strapi.db.query('plugin::transitions.announcement').count()).toBe(CALLS);
  });

  it('announce each transition once between them', async () => {
    for (const at of [T0 + hour, T0 + 2 * hour]) {
      await go(at);
      await Promise.all([reconcile(here), there.reconcile()]);
      // What one instance left to the other is done when both have ended.
      expect(await announced(here)).toEqual([]);
    }
    const messages = await messagesOf(here);
    const told = messages.map(({ event, entryId }) => `${event} ${entryId}`);
    expect(new Set(told).size).toBe(2 * CALLS);
    expect(told).toHaveLength(2 * CALLS);
  });

  it('do not wait for a document that the other one has locked', async () => {
    const dates = { opensAt: iso(T0 + 3 * hour), closesAt: iso(T0 + 4 * hour) };
    const { documentId } = await create(here, 'api::call.call', dates);
    await reconcile(here);
    await go(T0 + 3 * hour);
    const known = { uid: 'api::call.call', entry_id: documentId };
    await here.strapi.db.transaction(async ({ trx }) => {
      await trx('transitions_announcements').where(known).forUpdate();
      await there.reconcile();
    });
    expect((await announced(here)).map(({ event }) => event)).toEqual(['call.opened']);
  });
});
