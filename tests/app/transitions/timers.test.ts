import { messagesOf } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { create, day, hour, iso, minute, setClock } from '../../support/entries';
import { until } from '../../support/until';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');
const SECOND = 1000;

jest.setTimeout(120_000);

describe('an instance that announces by itself', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ TRANSITIONS_RUN: 'true' });
    setClock(app.strapi, T0);
    await until('the present is known', async () => (await baseline()) === 4);
  });
  afterAll(() => app.stop());

  const baseline = async () => {
    const uids = await app.strapi.store({ type: 'plugin', name: 'transitions' }).get({ key: 'baseline' });
    return ((uids ?? []) as string[]).length;
  };
  const eventsOf = async (entryId: string) =>
    (await messagesOf(app)).filter((one) => one.entryId === entryId).map(({ event }) => event);
  const clock = () => app.strapi.plugin('deadlines').service('clock');
  const announcements = () => app.strapi.db.query('plugin::transitions.announcement');
  const known = (entryId: string) => announcements().count({ where: { entryId } });

  it('learns of writes', async () => {
    const dates = { opensAt: iso(T0 - hour), closesAt: iso(T0 + hour) };
    const { documentId } = await create(app, 'api::call.call', dates);
    await until('it has opened', async () => (await eventsOf(documentId)).includes('call.opened'));
    expect(await eventsOf(documentId)).toEqual(['call.opened']);
  });

  it('soon looks again at what another instance had locked and did not finish', async () => {
    const opensAt = T0 + minute;
    const { documentId } = await create(app, 'api::call.call', { opensAt: iso(opensAt) });
    await until('it is known', async () => (await known(documentId)) === 1);
    let isTaken = false;
    app.strapi.documents.use(async (context, next) => {
      const rows = await next();
      if (context.action !== 'findMany' || isTaken) return rows;
      isTaken = true;
      const { id, version } = await announcements().findOne({ where: { entryId: documentId } });
      await announcements().update({ where: { id }, data: { version: version + 1 } });
      return rows;
    });
    setClock(app.strapi, opensAt);
    // Without any reason, a pass comes after a minute.
    await until('it has opened', async () => (await eventsOf(documentId)).includes('call.opened'), 20_000);
    expect(isTaken).toBe(true);
  });

  it('announces a transition when it comes', async () => {
    const closesAt = T0 + 2 * day;
    const dates = { opensAt: iso(T0), closesAt: iso(closesAt) };
    const { documentId } = await create(app, 'api::call.call', dates);
    await until('it is known', async () => (await known(documentId)) === 1);
    clock().startAt(closesAt - SECOND);
    await until('it has closed', async () => (await eventsOf(documentId)).includes('call.closed'));
    const messages = (await messagesOf(app)).filter(({ entryId }) => entryId === documentId);
    const { occurredAt, announcedAt } = messages[messages.length - 1];
    expect(occurredAt).toBe(closesAt);
    expect(announcedAt - occurredAt).toBeLessThan(SECOND);
  });

  it('waits for an instant that is further away than a timer can hold', async () => {
    setClock(app.strapi, T0 + 3 * day);
    const opensAt = T0 + 3 * day + 2 ** 31 + hour;
    const { documentId } = await create(app, 'api::call.call', { opensAt: iso(opensAt) });
    await until('it is known', async () => (await known(documentId)) === 1);
    let warned = false;
    process.once('warning', ({ name }) => (warned ||= name === 'TimeoutOverflowWarning'));
    clock().startAt(T0 + 3 * day + SECOND);
    await app.strapi.plugin('transitions').service('reconciler').run();
    expect(await eventsOf(documentId)).toEqual([]);
    clock().startAt(opensAt - SECOND);
    await until('it has opened', async () => (await eventsOf(documentId)).includes('call.opened'));
    expect(warned).toBe(false);
  });
});
