import { announced, messagesOf, reconcile } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { statementsOf } from '../../support/statements';
import { create, hour, iso, minute, setClock } from '../../support/entries';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');
const CALL = 'api::call.call';
const KNOWN = 'plugin::transitions.announcement';

jest.setTimeout(120_000);

describe('announcements after a start', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp();
    setClock(app.strapi, T0);
  });
  afterEach(() => app.stop());

  const call = (opensAt: number, closesAt: number) =>
    create(app, CALL, { opensAt: iso(opensAt), closesAt: iso(closesAt) });

  it('are none for what existed before the first start', async () => {
    await call(T0 - hour, T0 + hour);
    await call(T0 - 2 * hour, T0 - hour);
    await create(app, 'api::press-release.press-release', {});
    expect(await announced(app)).toEqual([]);
    setClock(app.strapi, T0 + hour);
    expect((await announced(app)).map(({ event }) => event)).toEqual(['call.closed']);
  });

  it('make up for what happened while the server was down, once and with the right instants', async () => {
    await reconcile(app);
    const { documentId: entryId } = await call(T0 + hour, T0 + 2 * hour);
    await reconcile(app);
    app = await app.restart();
    setClock(app.strapi, T0 + 5 * hour);
    expect(await announced(app)).toEqual([
      { event: 'call.opened', occurredAt: iso(T0 + hour), entryId, from: 'upcoming', to: 'open' },
      { event: 'call.closed', occurredAt: iso(T0 + 2 * hour), entryId, from: 'open', to: 'closed' },
    ]);
    const [message] = await messagesOf(app);
    expect(message.announcedAt).toBe(T0 + 5 * hour);
    app = await app.restart();
    setClock(app.strapi, T0 + 6 * hour);
    expect(await announced(app)).toEqual([]);
  });

  it('are made for what was published before it and not compared yet', async () => {
    await reconcile(app);
    const { documentId: entryId } = await call(T0 - hour, T0 + hour);
    const release = await create(app, 'api::press-release.press-release', {});
    app = await app.restart();
    setClock(app.strapi, T0);
    const told = (await announced(app)).map((one) => [one.event, one.entryId]);
    expect(told).toEqual([
      ['call.opened', entryId],
      ['press-release.released', release.documentId],
    ]);
  });

  it('are none for what existed when a type opts in later', async () => {
    await reconcile(app);
    const store = app.strapi.store({ type: 'plugin', name: 'transitions' });
    const uids = (await store.get({ key: 'baseline' })) as string[];
    await store.set({ key: 'baseline', value: uids.filter((uid) => uid !== CALL) });
    await call(T0 - hour, T0 + hour);
    app = await app.restart();
    setClock(app.strapi, T0);
    expect(await announced(app)).toEqual([]);
    setClock(app.strapi, T0 + hour);
    expect((await announced(app)).map(({ event }) => event)).toEqual(['call.closed']);
  });

  it('are none for the current state when a state opts in later', async () => {
    await reconcile(app);
    const opening = await call(T0 + hour, T0 + 3 * hour);
    await reconcile(app);
    await app.strapi.db.query(KNOWN).update({ where: { entryId: opening.documentId }, data: { levels: {} } });
    setClock(app.strapi, T0 + 2 * hour);
    expect(await announced(app)).toEqual([]);
    setClock(app.strapi, T0 + 3 * hour);
    expect((await announced(app)).map(({ event }) => event)).toEqual(['call.closed']);
  });

  it('take a number of statements that does not grow with the documents', async () => {
    await reconcile(app);
    for (let number = 0; number < 12; number += 1) await call(T0 + hour, T0 + 2 * hour);
    await reconcile(app);
    setClock(app.strapi, T0 + minute);
    // Edits; for each of four types what is due; old messages.
    expect(await passStatements()).toHaveLength(6);
  });

  it('compare everything again only where something was written', async () => {
    await reconcile(app);
    await call(T0 + hour, T0 + 2 * hour);
    const compared = (await passStatements()).flatMap(
      (sql) => /from "?`?(\w+)"?`? as "?`?entry.* IS DISTINCT FROM /.exec(sql)?.[1] ?? []
    );
    // Pages gather their state from calls.
    expect(compared.sort()).toEqual(['calls', 'program_pages']);
  });

  const passStatements = async () => {
    const statements = await statementsOf(app, () => reconcile(app));
    return statements.filter((sql) => !/PRAGMA|strapi_core_store/.test(sql));
  };
});
