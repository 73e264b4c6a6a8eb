import type { UID } from '@strapi/strapi';

import { messagesOf, reconcile } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, setClock } from '../../support/entries';

const CALL: UID.ContentType = 'api::call.call';
const CLOSES = Date.parse('2022-03-18T23:00:00.000Z');

describe('what is announced again after a backup was restored', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const idsAt = async (at: number) => {
    setClock(app.strapi, at);
    await reconcile(app);
    return (await messagesOf(app)).map(({ event, messageId }) => [event, messageId]);
  };

  it('has the same ids as before, each a different one', async () => {
    setClock(app.strapi, CLOSES - 4 * hour);
    await reconcile(app);
    const cutOffs = [2, 1].map((hours) => ({ label: `${hours}`, closesAt: iso(CLOSES - hours * hour) }));
    await create(app, CALL, { opensAt: iso(CLOSES - 3 * hour), closesAt: iso(CLOSES), cutOffs });
    await create(app, CALL, { opensAt: iso(CLOSES - 3 * hour), closesAt: iso(CLOSES) });
    await reconcile(app);
    let restore = async () => {};
    app = await app.restart(async (database) => {
      restore = await database.backUp();
    });
    const first = await idsAt(CLOSES + hour);
    expect(first.map(([event]) => event).sort()).toEqual([
      ...Array(2).fill('call.closed'),
      ...Array(2).fill('call.deadline-passed'),
      ...Array(2).fill('call.opened'),
    ]);
    expect(new Set(first.map(([, id]) => id)).size).toBe(first.length);
    app = await app.restart(restore);
    expect(await messagesOf(app)).toEqual([]);
    expect((await idsAt(CLOSES + 5 * hour)).sort()).toEqual(first.sort());
  });

  it('is another message if it is not a repetition, even if the clock stands still', async () => {
    const { documentId } = await create(app, CALL, { title: 'Hin', closesAt: iso(CLOSES + 9 * hour) });
    const { length } = await idsAt(CLOSES + 6 * hour);
    for (const closesAt of [CLOSES, CLOSES + 9 * hour, CLOSES, CLOSES + 9 * hour]) {
      const data: object = { closesAt: iso(closesAt), deadlineChangeNote: 'Encore' };
      await app.strapi.documents(CALL).update({ documentId, data, status: 'published' });
      await reconcile(app);
    }
    const messages = (await idsAt(CLOSES + 6 * hour)).slice(length);
    expect(messages.filter(([event]) => event === 'call.closed')).toHaveLength(2);
    expect(new Set(messages.map(([, id]) => id)).size).toBe(messages.length);
  });
});
