import { asAdmin } from '../../support/admin';
import { askRest, duringUpdate } from '../../support/actions';
import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { contentOf } from '../../support/http-cache';
import { APRIL, CALL, change, MANAGER, MARCH, MAY, movedDeadlines, NOW } from '../../support/moved-deadlines';
import { asToken } from '../../support/tokens';

const SCOPES = ['open', 'close', 'extend'].map((action) => `plugin::deadlines.actions.${action}`);
const EXTENSION = { closesAt: APRIL, note: 'Prolongation' };

describe('what an action on a call writes', () => {
  let app: TestApp;
  let ask: ReturnType<typeof askRest>;
  let admin: { Authorization: string };
  let on: ReturnType<typeof movedDeadlines>;

  beforeAll(async () => {
    app = await startApp();
    ask = askRest(app, await asToken(app, SCOPES, 'Editors'));
    admin = await asAdmin(app);
    on = movedDeadlines(app);
  });
  afterAll(() => app.stop());
  beforeEach(() => setClock(app.strapi, NOW));

  /** Every row of a document, named for example "fr draft". */
  const rows = async (documentId: string) => {
    const found = await app.strapi.db.query(CALL).findMany({ where: { documentId }, orderBy: 'id' });
    const named = found.map((row) => [`${row.locale} ${row.publishedAt ? 'published' : 'draft'}`, row]);
    return Object.fromEntries(named) as Record<string, Record<string, unknown>>;
  };
  const ofEach = async (documentId: string, ...names: string[]) =>
    Object.fromEntries(
      Object.entries(await rows(documentId)).map(([row, values]) => [row, names.map((name) => values[name])])
    );
  const inBoth = async () => {
    const { documentId } = await on.march();
    await on.publish(documentId, { title: 'Call' }, 'en');
    return documentId;
  };

  it('is in all its rows, and leaves an editor’s other changes in the draft', async () => {
    const documentId = await inBoth();
    await on.update({ documentId, data: { title: 'Appel (relu)', opensAt: '2022-02-01T08:00:00.000Z' } });
    await ask(documentId, 'extend', EXTENSION);
    expect(await ofEach(documentId, 'title', 'closesAt')).toEqual({
      'fr draft': ['Appel (relu)', APRIL],
      'fr published': ['Appel', APRIL],
      'en draft': ['Call', APRIL],
      'en published': ['Call', APRIL],
    });
    expect((await rows(documentId))['fr published'].opensAt).toBeNull();
    expect(await on.history(documentId, 'en')).toEqual([change(MARCH, APRIL, 'Prolongation')]);
  });

  it('is found by its state in drafts too', async () => {
    const { documentId } = await on.march();
    await ask(documentId, 'close');
    for (const status of ['draft', 'published'] as const) {
      const params = {
        status,
        filters: { documentId, state: 'closed' as const },
        fields: ['state' as const],
      };
      const found = await app.strapi.documents(CALL).findMany(params as object);
      expect(found).toMatchObject([{ documentId, state: 'closed' }]);
    }
  });

  it('shows as a later update, and leaves modified entries modified', async () => {
    const documentId = await inBoth();
    await on.update({ documentId, data: { title: 'Appel (relu)' } });
    const before = await rows(documentId);
    await ask(documentId, 'extend', EXTENSION);
    const after = await rows(documentId);
    const updated = (row: Record<string, unknown>) => Date.parse(row.updatedAt as string);
    expect(updated(after['fr published'])).toBeGreaterThan(updated(before['fr published']));
    const status = async (locale: string) =>
      (await app.http.get(`${MANAGER}/${documentId}?locale=${locale}`).set(admin)).body.data.status;
    expect([await status('fr'), await status('en')]).toEqual(['modified', 'published']);
  });

  it('needs no second note when the draft is published', async () => {
    const { documentId } = await on.march();
    await ask(documentId, 'extend', EXTENSION);
    await on.publish(documentId, { title: 'Appel (relu)' });
    expect(await on.history(documentId)).toEqual([change(MARCH, APRIL, 'Prolongation')]);
  });

  it('also ends a rolling draft of it', async () => {
    const { documentId } = await on.march();
    await on.update({ documentId, data: { closesAt: null, rolling: true } });
    await ask(documentId, 'extend', EXTENSION);
    expect(await ofEach(documentId, 'closesAt', 'rolling')).toEqual({
      'fr draft': [APRIL, false],
      'fr published': [APRIL, false],
    });
  });

  it('is recorded with its user, for the admin alone', async () => {
    const { documentId } = await on.march();
    await ask(documentId, 'extend', EXTENSION);
    const row = await app.strapi.db
      .query(CALL)
      .findOne({ where: { documentId, publishedAt: null }, populate: ['deadlineChanges'] });
    expect(row.deadlineChanges).toMatchObject([{ announcedBy: 'API token Editors' }]);
  });

  it('is written once if two ask at the same time', async () => {
    const { documentId } = await on.march();
    const second = duringUpdate(app, CALL, () => ask(documentId, 'extend', EXTENSION));
    const answers = [await ask(documentId, 'extend', EXTENSION), await second];
    expect(answers.map(({ status, data }) => `${status} ${data.closesAt}`)).toEqual([
      `200 ${APRIL}`,
      `200 ${APRIL}`,
    ]);
    expect(await on.history(documentId)).toEqual([change(MARCH, APRIL, 'Prolongation')]);
  });

  it('follows the first of two who want different things at the same time', async () => {
    const { documentId } = await on.march();
    const second = duringUpdate(app, CALL, () => ask(documentId, 'extend', EXTENSION));
    await ask(documentId, 'extend', { closesAt: MAY, note: 'Longue prolongation' });
    expect((await second).error.message).toBe(
      `${APRIL} is before closesAt (${MAY}): that shortens it; edit closesAt instead`
    );
    expect(await on.history(documentId)).toEqual([change(MARCH, MAY, 'Longue prolongation')]);
  });

  it('is undone if the history cannot be written', async () => {
    const { documentId } = await on.march();
    const before = await rows(documentId);
    const unsubscribe = app.strapi.db.lifecycles.subscribe({
      models: ['call.deadline-change'],
      beforeCreate: () => {
        throw new Error('The disk is full');
      },
    });
    const level = app.strapi.log.level;
    app.strapi.log.level = 'silent';
    try {
      expect((await ask(documentId, 'extend', EXTENSION)).status).toBe(500);
    } finally {
      unsubscribe();
      app.strapi.log.level = level;
    }
    expect(await rows(documentId)).toEqual(before);
  });

  describe('is heard by webhooks', () => {
    interface Update {
      model: string;
      uid: string;
      entry: Record<string, unknown>;
    }

    /** The next updates on the event hub, once there are that many. */
    const nextUpdates = (count: number) =>
      new Promise<Update[]>((resolve) => {
        const heard: Update[] = [];
        const listener = async (update: unknown) => {
          if (heard.push(update as Update) < count) return;
          app.strapi.eventHub.off('entry.update', listener);
          resolve(heard);
        };
        app.strapi.eventHub.on('entry.update', listener);
      });

    it('for each published locale, with the whole entry', async () => {
      const documentId = await inBoth();
      const heard = nextUpdates(2);
      await ask(documentId, 'extend', EXTENSION);
      const known = { documentId, closesAt: APRIL, state: 'open', publishedAt: expect.any(String) };
      const deadlineChanges = [{ from: MARCH, to: APRIL, note: 'Prolongation' }];
      const update = (locale: string) => ({
        model: 'call',
        uid: CALL,
        entry: { ...known, locale, deadlineChanges },
      });
      // In any order, because each has an event of its own.
      const byLocale = (await heard).sort((a, b) => `${b.entry.locale}`.localeCompare(`${a.entry.locale}`));
      expect(byLocale).toMatchObject([update('fr'), update('en')]);
      expect(JSON.stringify(byLocale)).not.toMatch(/announcedBy|deadlineChangeNote/);
    });

    it('after it is visible to everybody', async () => {
      const { documentId } = await on.march();
      const { generation } = contentOf(app);
      const before = generation();
      const written = new Promise<number>((resolve) => {
        app.strapi.eventHub.once('entry.update', async () => resolve(generation() - before));
      });
      await ask(documentId, 'extend', EXTENSION);
      // A transaction counts when it commits.
      expect(await written).toBe(1);
    });

    it('but not if nothing was written', async () => {
      const { documentId } = await on.march();
      const draft = await create(app, CALL, { closesAt: MARCH }, { status: 'draft' });
      const another = await on.march();
      const heard = nextUpdates(1);
      await ask(documentId, 'open');
      await ask(documentId, 'extend', { closesAt: MARCH, note: 'x' });
      await ask(draft.documentId, 'close');
      await ask(another.documentId, 'close');
      expect((await heard).map(({ entry }) => entry.documentId)).toEqual([another.documentId]);
    });
  });
});
