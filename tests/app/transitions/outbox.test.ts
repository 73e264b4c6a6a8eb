import { announced, isEdit, messagesOf, reconcile } from '../../support/announced';
import type { Message } from '../../../src/plugins/transitions/server/src/outbox';
import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, setClock } from '../../support/entries';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');

jest.setTimeout(120_000);

describe('a recipient of announcements', () => {
  let app: TestApp;
  let isRefused = false;
  const accepted: Message[][] = [];
  const committed: { messages: Message[]; inTransaction: boolean }[] = [];
  const emitted: Message[] = [];

  beforeAll(async () => {
    app = await startApp();
    const { strapi } = app;
    strapi
      .plugin('transitions')
      .service('outbox')
      .addRecipient({
        accept: async (messages: Message[]) => {
          if (messages.some(isEdit)) return;
          accepted.push(messages);
          if (isRefused) throw new Error('No paper');
        },
        committed: (messages: Message[]) => {
          if (messages.some(isEdit)) return;
          committed.push({ messages, inTransaction: strapi.db.inTransaction() });
        },
        audience: async () => 0,
      });
    strapi.eventHub.on('call.opened', async (message: Message) => void emitted.push(message));
    setClock(strapi, T0);
    await reconcile(app);
  });
  afterAll(() => app.stop());

  it('gets nothing that is rolled back', async () => {
    isRefused = true;
    const { documentId } = await create(app, 'api::call.call', { opensAt: iso(T0 - hour) });
    const logged = jest.spyOn(app.strapi.log, 'error').mockImplementation();
    expect(await announced(app)).toEqual([]);
    expect(logged).toHaveBeenCalledWith(expect.stringContaining(`${documentId} is left for the next pass`));
    logged.mockRestore();
    expect(accepted).toHaveLength(1);
    expect([committed, emitted]).toEqual([[], []]);
  });

  it('gets what was recorded once, after the commit, and so does the event hub', async () => {
    isRefused = false;
    const logged = jest.spyOn(app.strapi.log, 'info').mockImplementation();
    await reconcile(app);
    const messages = await messagesOf(app);
    expect(messages).toHaveLength(1);
    const { entryId, occurredAt } = messages[0];
    const line = `transitions: call.opened api::call.call ${entryId} at ${iso(occurredAt)}`;
    const lines = logged.mock.calls.flat().filter((text) => !String(text).includes('entry.'));
    expect(lines).toEqual([line]);
    logged.mockRestore();
    expect(messages).toMatchObject(accepted[1]);
    expect(committed).toEqual([{ messages: accepted[1], inTransaction: false }]);
    expect(emitted).toEqual(accepted[1]);
    await reconcile(app);
    expect(accepted).toHaveLength(2);
  });

  it('causes no write of content: cached answers stay, and a pass does not cause another', async () => {
    const { strapi } = app;
    const content = strapi.plugin('http-cache').service('content');
    const { documentId } = await create(app, 'api::call.call', { opensAt: iso(T0 + hour) });
    await reconcile(app);
    const generation = content.generation();
    setClock(strapi, T0 + hour);
    expect((await announced(app)).map(({ entryId }) => entryId)).toEqual([documentId]);
    expect(content.generation()).toBe(generation);
    const where = { uid: 'api::call.call' };
    await strapi.db.query('plugin::transitions.announcement').deleteMany({ where });
    await strapi.db.query('plugin::transitions.message').deleteMany({ where: { entryId: documentId } });
    expect(content.generation()).toBe(generation);
  });

  it('can announce, in a transaction of its own', async () => {
    const message = {
      messageId: 'msg_test',
      event: 'paper.arrived',
      occurredAt: T0,
      announcedAt: T0,
      uid: 'api::call.call',
      entryId: 'none',
      body: '{}',
    };
    const { strapi } = app;
    const heard: Message[] = [];
    strapi.eventHub.on('paper.arrived', async (one: Message) => void heard.push(one));
    const told = committed.length;
    const failing = strapi.db.transaction(async () => {
      await strapi.plugin('transitions').service('outbox').announce([message]);
      expect([committed.length, heard]).toEqual([told, []]);
      throw new Error('Undone');
    });
    await expect(failing).rejects.toThrow('Undone');
    expect((await messagesOf(app)).map(({ event }) => event)).not.toContain('paper.arrived');
    expect([committed.length, heard]).toEqual([told, []]);
    await strapi.plugin('transitions').service('outbox').announce([message]);
    expect((await messagesOf(app)).at(-1)).toMatchObject(message);
    expect([committed.length, heard]).toEqual([told + 1, [message]]);
  });
});
