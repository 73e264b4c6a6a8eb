import { announced, messagesOf, reconcile } from '../../support/announced';
import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, minute, setClock } from '../../support/entries';

const T0 = Date.parse('2022-03-18T12:00:00.000Z');
const CALL = 'api::call.call';

jest.setTimeout(120_000);

/** Nothing is scheduled and nothing waits for an edge: what was announced is compared with what is so. */
describe('what is announced when not only the clock changes things', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, T0);
    await reconcile(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await app.strapi.db.query(CALL).deleteMany({});
    setClock(app.strapi, T0);
    await reconcile(app);
  });

  const call = (opensAt: number, closesAt: number, more: object = {}) =>
    create(app, CALL, { opensAt: iso(opensAt), closesAt: iso(closesAt), ...more });
  const write = (documentId: string, data: object) =>
    app.strapi.documents(CALL).update({ documentId, locale: 'fr', data: data as never, status: 'published' });
  const eventsOf = async () => (await announced(app)).map(({ event, occurredAt }) => [event, occurredAt]);

  it('a call that is published while it is open has opened with its publication', async () => {
    const { documentId: entryId } = await call(T0 - hour, T0 + hour);
    expect(await announced(app)).toEqual([
      { event: 'call.opened', occurredAt: iso(T0), entryId, from: null, to: 'open' },
    ]);
  });

  it('a call that is published before it opens, or after it has closed, announces nothing', async () => {
    await call(T0 + hour, T0 + 2 * hour);
    await call(T0 - 2 * hour, T0 - hour, { cutOffs: [{ closesAt: iso(T0 - 90 * minute) }] });
    expect(await announced(app)).toEqual([]);
  });

  it('a draft announces nothing', async () => {
    const data = { opensAt: iso(T0 - hour), closesAt: iso(T0 + hour) };
    await create(app, CALL, data, { status: 'draft' });
    expect(await announced(app)).toEqual([]);
  });

  it('a press release that is published without embargo is released with its publication', async () => {
    const uid = 'api::press-release.press-release';
    const { documentId: entryId } = await create(app, uid, {});
    const released = { event: 'press-release.released', occurredAt: iso(T0), entryId };
    expect(await announced(app)).toEqual([{ ...released, from: null, to: 'released' }]);
  });

  it('an extension after closing opens the call again', async () => {
    const { documentId } = await call(T0 - 2 * hour, T0 - hour);
    await reconcile(app);
    setClock(app.strapi, T0 + minute);
    await write(documentId, { closesAt: iso(T0 + hour), deadlineChangeNote: 'Late papers are welcome' });
    expect(await announced(app)).toEqual([
      {
        event: 'call.deadline-changed',
        occurredAt: iso(T0 + minute),
        entryId: documentId,
        from: iso(T0 - hour),
        to: iso(T0 + hour),
      },
      {
        event: 'call.opened',
        occurredAt: iso(T0 + minute),
        entryId: documentId,
        from: 'closed',
        to: 'open',
      },
    ]);
    setClock(app.strapi, T0 + hour);
    expect(await eventsOf()).toEqual([['call.closed', iso(T0 + hour)]]);
  });

  it('"close now" closes the call at that instant', async () => {
    const { documentId } = await call(T0 - hour, T0 + hour);
    await reconcile(app);
    setClock(app.strapi, T0 + minute);
    await write(documentId, { closesAt: iso(T0 + minute), deadlineChangeNote: 'All places are taken' });
    setClock(app.strapi, T0 + 2 * minute);
    expect(await eventsOf()).toEqual([
      ['call.deadline-changed', iso(T0 + minute)],
      ['call.closed', iso(T0 + minute)],
    ]);
    setClock(app.strapi, T0 + hour);
    expect(await eventsOf()).toEqual([]);
  });

  it('new dates in the past are one transition, not all that would have happened', async () => {
    const { documentId } = await call(T0 + hour, T0 + 2 * hour);
    await reconcile(app);
    setClock(app.strapi, T0 + 30 * minute);
    const past = {
      opensAt: iso(T0 + 5 * minute),
      closesAt: iso(T0 + 10 * minute),
      deadlineChangeNote: 'Over',
    };
    await write(documentId, past);
    expect(await eventsOf()).toEqual([
      ['call.deadline-changed', iso(T0 + 30 * minute)],
      ['call.closed', iso(T0 + 30 * minute)],
    ]);
  });

  it('a cut-off that is added is announced when it passes', async () => {
    const { documentId } = await call(T0 - hour, T0 + 2 * hour);
    await reconcile(app);
    const added = { cutOffs: [{ closesAt: iso(T0 + hour) }], deadlineChangeNote: 'A first round' };
    await write(documentId, added);
    await reconcile(app);
    setClock(app.strapi, T0 + hour);
    expect(await eventsOf()).toEqual([['call.deadline-passed', iso(T0 + hour)]]);
  });

  it('an unpublished or deleted call announces nothing, and leaves nothing behind', async () => {
    const calls = app.strapi.documents(CALL);
    const [unpublished, deleted] = [
      await call(T0 + hour, T0 + 2 * hour),
      await call(T0 + hour, T0 + 2 * hour),
    ];
    await reconcile(app);
    await calls.unpublish({ documentId: unpublished.documentId, locale: '*' });
    await calls.delete({ documentId: deleted.documentId, locale: '*' });
    setClock(app.strapi, T0 + 3 * hour);
    expect(await announced(app)).toEqual([]);
    const where = { entryId: { $in: [unpublished.documentId, deleted.documentId] } };
    expect(await app.strapi.db.query('plugin::transitions.announcement').count({ where })).toBe(0);
  });

  it('an entry that cannot be read, or announced, does not hold up the others', async () => {
    const [broken, refused, sound] = [
      await call(T0 + hour, T0 + 2 * hour),
      await call(T0 + hour, T0 + 2 * hour),
      await call(T0 + hour, T0 + 2 * hour),
    ];
    await reconcile(app);
    const failing = new Set([broken.documentId, refused.documentId]);
    const rowIds = await app.strapi.db.query(CALL).findMany({ where: { documentId: broken.documentId } });
    app.strapi.documents.use(async (context, next) => {
      const asked = JSON.stringify((context.params as { filters?: object }).filters ?? {});
      const isBroken = rowIds.some(({ id }) => new RegExp(`\\b${id}\\b`).test(asked));
      if (context.action === 'findMany' && isBroken && failing.has(broken.documentId))
        throw new Error('No such disk');
      return next();
    });
    app.strapi
      .plugin('transitions')
      .service('outbox')
      .addRecipient({
        accept: async ([{ entryId }]: { entryId: string }[]) => {
          if (entryId === refused.documentId && failing.has(entryId)) throw new Error('No');
        },
        committed: () => undefined,
        audience: async () => 0,
      });
    const logged = jest.spyOn(app.strapi.log, 'error').mockImplementation();
    setClock(app.strapi, T0 + hour);
    expect((await announced(app)).map(({ entryId }) => entryId)).toEqual([sound.documentId]);
    const said = logged.mock.calls.map(([line]) => String(line)).join();
    for (const documentId of failing) expect(said).toContain(`transitions: ${CALL} ${documentId} is left`);
    logged.mockRestore();

    failing.clear();
    setClock(app.strapi, T0 + hour + minute);
    const late = await announced(app);
    expect(late.map(({ occurredAt }) => occurredAt)).toEqual([iso(T0 + hour), iso(T0 + hour)]);
  });

  describe('a write while an entry is being announced', () => {
    /**
     * Does something once, after entries were read for a transition and before anything is recorded. (Edits run in a
     * transaction.)
     */
    function onceRead(work: () => Promise<unknown>): void {
      let isDone = false;
      app.strapi.documents.use(async (context, next) => {
        const rows = await next();
        if (context.action !== 'findMany' || isDone || app.strapi.db.inTransaction()) return rows;
        isDone = true;
        await work();
        return rows;
      });
    }

    it('is in the announcement, which is made by the next pass', async () => {
      const { documentId } = await call(T0 - hour, T0 + hour, { title: 'Before' });
      const published = { documentId, publishedAt: { $notNull: true } };
      onceRead(() => app.strapi.db.query(CALL).update({ where: published, data: { title: 'After' } }));
      const first = await eventsOf();
      const second = await eventsOf();
      const { body } = (await messagesOf(app)).at(-1)!;
      expect([first, second]).toEqual([[], [['call.opened', iso(T0)]]]);
      expect(JSON.parse(body).data).toMatchObject({ documentId, entry: { title: 'After' } });
    });

    it('is not announced again if another instance has announced it meanwhile', async () => {
      const { documentId } = await call(T0 + hour, T0 + 2 * hour);
      await reconcile(app);
      setClock(app.strapi, T0 + hour);
      const rows = app.strapi.db.query('plugin::transitions.announcement');
      onceRead(async () => {
        const { id, version, levels } = await rows.findOne({ where: { entryId: documentId } });
        const known = { levels: { ...levels, state: 'open' }, asOf: T0 + hour, nextAt: T0 + 2 * hour };
        await rows.update({ where: { id }, data: { ...known, version: version + 1 } });
      });
      expect([await eventsOf(), await eventsOf()]).toEqual([[], []]);
    });

    it('undoes the announcement if it withdraws the entry', async () => {
      const { documentId } = await call(T0 - hour, T0 + hour);
      onceRead(() => app.strapi.documents(CALL).unpublish({ documentId, locale: '*' }));
      expect([await eventsOf(), await eventsOf()]).toEqual([[], []]);
    });
  });

  it('a clock that was set back announces nothing until it has caught up', async () => {
    await call(T0 + hour, T0 + 2 * hour);
    setClock(app.strapi, T0 + hour + minute);
    expect(await eventsOf()).toHaveLength(1);
    setClock(app.strapi, T0);
    expect(await announced(app)).toEqual([]);
    setClock(app.strapi, T0 + 90 * minute);
    expect(await announced(app)).toEqual([]);
  });

  it('messages are kept for thirty days', async () => {
    setClock(app.strapi, T0 + 29 * 24 * hour);
    await reconcile(app);
    const messages = app.strapi.db.query('plugin::transitions.message');
    expect(await messages.count()).toBeGreaterThan(0);
    setClock(app.strapi, T0 + 31 * 24 * hour);
    await reconcile(app);
    expect(await messages.count({ where: { announcedAt: { $lt: T0 + 24 * hour } } })).toBe(0);
  });
});
