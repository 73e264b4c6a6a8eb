import { announced, reconcile } from '../../support/announced';
import type { Message } from '../../../src/plugins/transitions/server/src/outbox';
import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, setClock } from '../../support/entries';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');
const CALLS = 60;

jest.setTimeout(120_000);

describe('calls that open at one instant', () => {
  let app: TestApp;
  let refused: string | undefined;
  const accepted: Message[][] = [];

  beforeAll(async () => {
    app = await startApp();
    const accept = async (messages: Message[]) => {
      if (messages.some(({ entryId }) => entryId === refused)) throw new Error('No paper');
      accepted.push(messages);
    };
    const outbox = app.strapi.plugin('transitions').service('outbox');
    outbox.addRecipient({ accept, committed: () => undefined, audience: async () => 0 });
    setClock(app.strapi, T0);
    const dates = { opensAt: iso(T0 + hour), closesAt: iso(T0 + 2 * hour) };
    for (let number = 0; number < CALLS; number += 1) await create(app, 'api::call.call', dates);
    await reconcile(app);
  });
  afterAll(() => app.stop());

  it('are announced together, in a few transactions', async () => {
    setClock(app.strapi, T0 + hour);
    const opened = new Set((await announced(app)).map(({ entryId }) => entryId));
    expect(opened.size).toBe(CALLS);
    expect(accepted.flat()).toHaveLength(CALLS);
    expect(accepted.length).toBeLessThan(10);
  });

  it('are announced except the one that a recipient refuses, which is left for the next pass', async () => {
    refused = accepted[0][0].entryId;
    setClock(app.strapi, T0 + 2 * hour);
    const logged = jest.spyOn(app.strapi.log, 'error').mockImplementation();
    const closed = (await announced(app)).map(({ entryId }) => entryId);
    expect(logged.mock.calls).toEqual([[expect.stringContaining(`${refused} is left for the next pass`)]]);
    logged.mockRestore();
    expect(closed).toHaveLength(CALLS - 1);
    expect(closed).not.toContain(refused);
    const left = refused;
    refused = undefined;
    expect((await announced(app)).map(({ entryId }) => entryId)).toEqual([left]);
  });
});
